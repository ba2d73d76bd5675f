# SPDX-License-Identifier: MIT
# What every test folder uses. Warnings live here and sanitizers in the presets, so that the
# library target carries neither.
include_guard(GLOBAL)
cmake_minimum_required(VERSION 3.25)

set(DATAZONE_ROOT ${CMAKE_CURRENT_LIST_DIR}/../..)
cmake_path(NORMAL_PATH DATAZONE_ROOT)

set(CMAKE_CXX_EXTENSIONS OFF)
find_package(Threads REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_library(datazone_warnings INTERFACE)
target_compile_options(datazone_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
  -Wold-style-cast -Wcast-qual -Wundef
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>)

# The two forms in which the library ships.
add_library(datazone_single INTERFACE)
target_compile_features(datazone_single INTERFACE cxx_std_20)
target_include_directories(datazone_single INTERFACE ${DATAZONE_ROOT}/single_include)

# doctest 2.4.9: the system's, else the one file at its tag.
find_path(DATAZONE_DOCTEST_INCLUDE doctest/doctest.h)
if(NOT DATAZONE_DOCTEST_INCLUDE)
  message(STATUS "doctest: not installed (Debian: doctest-dev); fetching version 2.4.9")
  set(fetched ${CMAKE_BINARY_DIR}/_deps/doctest)
  file(DOWNLOAD https://raw.githubusercontent.com/doctest/doctest/v2.4.9/doctest/doctest.h
    ${fetched}/doctest/doctest.h STATUS status
    EXPECTED_HASH SHA256=041dced3b82ed2d6c920977fcba16e8b9e49daaa200c81ba0ccec529a4f1fd5d)
  if(NOT status MATCHES "^0;")
    file(REMOVE ${fetched}/doctest/doctest.h)
    message(FATAL_ERROR "doctest could not be fetched (${status}). "
      "On Debian: apt-get install doctest-dev")
  endif()
  set(DATAZONE_DOCTEST_INCLUDE ${fetched} CACHE PATH "" FORCE)
endif()
add_library(datazone_doctest STATIC EXCLUDE_FROM_ALL
  ${DATAZONE_ROOT}/tests/support/doctest_main.cpp)
target_include_directories(datazone_doctest SYSTEM PUBLIC ${DATAZONE_DOCTEST_INCLUDE})
target_compile_features(datazone_doctest PUBLIC cxx_std_20)
target_link_libraries(datazone_doctest PUBLIC Threads::Threads)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 22)
  target_compile_options(datazone_doctest PUBLIC -Wno-c2y-extensions)  # its macros use __COUNTER__
endif()

function(datazone_add_executable_ name form)
  cmake_parse_arguments(PARSE_ARGV 2 arg "NO_DOCTEST" "TIMEOUT"
    "SOURCES;LIBRARIES;ARGS;DEFINITIONS;OPTIONS;LABELS")
  add_executable(${name} ${arg_SOURCES})
  # The form comes first: its folder must win over one that a library brings along.
  target_link_libraries(${name} PRIVATE ${form} datazone_warnings ${arg_LIBRARIES})
  if(NOT arg_NO_DOCTEST)
    target_link_libraries(${name} PRIVATE datazone_doctest)
  endif()
  target_include_directories(${name} PRIVATE ${DATAZONE_ROOT}/tests)
  target_compile_definitions(${name} PRIVATE
    DATAZONE_TEST_DATA="${DATAZONE_ROOT}/tests/data" ${arg_DEFINITIONS})
  target_compile_options(${name} PRIVATE ${arg_OPTIONS})
  add_test(NAME ${name} COMMAND ${name} ${arg_ARGS} WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  if(CMAKE_CROSSCOMPILING)
    set(arg_TIMEOUT 7200)  # an emulator takes its time
  elseif(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}")
endfunction()

# datazone_add_test(NAME <name> SOURCES <files>... [LIBRARIES ...] [ARGS ...] [DEFINITIONS ...]
#                   [OPTIONS ...] [LABELS ...] [TIMEOUT <seconds>] [MODULAR_ONLY] [NO_DOCTEST])
# A test program: once as <name> against include/, and again as <name>_single against
# single_include/ unless MODULAR_ONLY. NO_DOCTEST is for a program with its own main.
# DATAZONE_TEST_DATA is the path of tests/data.
function(datazone_add_test)
  cmake_parse_arguments(PARSE_ARGV 0 arg "MODULAR_ONLY" "NAME" "")
  datazone_add_executable_(${arg_NAME} datazone::datazone ${arg_UNPARSED_ARGUMENTS})
  if(DATAZONE_PROMISES AND NOT arg_MODULAR_ONLY)  # that both forms are the same is one of them
    datazone_add_executable_(${arg_NAME}_single datazone_single ${arg_UNPARSED_ARGUMENTS})
  endif()
endfunction()
