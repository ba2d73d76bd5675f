# SPDX-License-Identifier: MIT
# The two simdjson versions that the interop tests and the benchmarks use.
include_guard(GLOBAL)
set(DATAZONE_SIMDJSON_LOCK ${CMAKE_CURRENT_LIST_DIR}/simdjson)

# datazone_simdjson_npm(<variable>): the folder with simdjson.h and simdjson.cpp 3.9.4, from
# DATAZONE_SIMDJSON_DIR if given, else from npm, pinned by the lock file's checksum.
function(datazone_simdjson_npm variable)
  if(NOT DATAZONE_SIMDJSON_DIR STREQUAL "")
    set(folder ${DATAZONE_SIMDJSON_DIR})
  else()
    set(work ${CMAKE_BINARY_DIR}/_deps/simdjson)
    set(folder ${work}/node_modules/@nozbe/simdjson/src)
    if(NOT EXISTS ${folder}/simdjson.cpp)
      find_program(DATAZONE_NPM npm)
      if(NOT DATAZONE_NPM)
        message(FATAL_ERROR "simdjson 3.9.4 is needed: install npm (Debian: apt-get install npm), "
          "or give a folder with simdjson.h and simdjson.cpp as -DDATAZONE_SIMDJSON_DIR=<path>.")
      endif()
      message(STATUS "simdjson 3.9.4: fetching it with npm")
      file(COPY ${DATAZONE_SIMDJSON_LOCK}/ DESTINATION ${work})
      execute_process(COMMAND ${DATAZONE_NPM} ci --ignore-scripts --no-audit --no-fund
        WORKING_DIRECTORY ${work} RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE said)
      if(failed)
        message(FATAL_ERROR "npm ci failed for simdjson 3.9.4:\n${said}\nWithout network, give a "
          "folder with simdjson.h and simdjson.cpp as -DDATAZONE_SIMDJSON_DIR=<path>.")
      endif()
    endif()
  endif()
  foreach(file IN ITEMS simdjson.h simdjson.cpp)
    if(NOT EXISTS ${folder}/${file})
      message(FATAL_ERROR "simdjson: ${folder} has no ${file}.")
    endif()
  endforeach()
  set(${variable} ${folder} PARENT_SCOPE)
endfunction()

# datazone_simdjson_targets(): datazone_simdjson_394 (npm's) and datazone_simdjson_debian (the
# system's shared library, 3.0 or later). A program links one of them.
function(datazone_simdjson_targets)
  # Its own header converts as these sanitizers do not like; what uses it does without them.
  set(lenient $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=implicit-conversion,integer>)
  if(NOT TARGET datazone_simdjson_394)
    datazone_simdjson_npm(folder)
    add_library(datazone_simdjson_394 STATIC EXCLUDE_FROM_ALL ${folder}/simdjson.cpp)
    target_include_directories(datazone_simdjson_394 SYSTEM PUBLIC ${folder})
    target_compile_features(datazone_simdjson_394 PUBLIC cxx_std_20)
    target_compile_options(datazone_simdjson_394 PRIVATE -w PUBLIC ${lenient})
  endif()
  if(NOT TARGET datazone_simdjson_debian)
    find_package(simdjson 3.0 QUIET)
    if(NOT simdjson_FOUND)
      message(FATAL_ERROR "simdjson 3.0 or later is needed. "
        "On Debian: apt-get install libsimdjson-dev")
    endif()
    add_library(datazone_simdjson_debian INTERFACE)
    target_link_libraries(datazone_simdjson_debian INTERFACE simdjson::simdjson)
    target_compile_options(datazone_simdjson_debian INTERFACE ${lenient})
  endif()
endfunction()
