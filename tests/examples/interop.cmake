# SPDX-License-Identifier: MIT
# The examples that need other people's libraries: libcurl, cpp-httplib, simdjson.
if(NOT DATAZONE_INTEROP OR CMAKE_CROSSCOMPILING)
  return()
endif()
find_package(CURL 7.84 QUIET)
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(cpp_httplib QUIET IMPORTED_TARGET cpp-httplib)
  pkg_check_modules(simdjson QUIET IMPORTED_TARGET simdjson)
endif()
if(NOT CURL_FOUND OR NOT cpp_httplib_FOUND OR NOT simdjson_FOUND)
  message(FATAL_ERROR "The examples need libcurl 7.84, cpp-httplib and simdjson. On Debian: "
    "apt-get install pkg-config libcurl4-openssl-dev libcpp-httplib-dev libsimdjson-dev. "
    "Without them: -DDATAZONE_INTEROP=OFF")
endif()

datazone_add_example(start_and_poll CURL::libcurl)
foreach(target IN ITEMS start_and_poll start_and_poll_single)
  foreach(what IN ITEMS "" _mistakes)
    set(name example_${target}${what})
    add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE}
      ${CMAKE_CURRENT_SOURCE_DIR}/start_and_poll${what}_test.py
      $<TARGET_FILE:${target}> $<TARGET_FILE:datazone_loopback_server>)
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS interop)
  endforeach()
endforeach()

add_executable(mock_server mock_server.cpp)
target_link_libraries(mock_server PRIVATE datazone::datazone datazone_warnings
  PkgConfig::cpp_httplib Threads::Threads)
add_test(NAME example_mock_server COMMAND ${Python3_EXECUTABLE}
  ${CMAKE_CURRENT_SOURCE_DIR}/mock_server_test.py
  $<TARGET_FILE:mock_server> $<TARGET_FILE:start_and_poll>)
set_tests_properties(example_mock_server PROPERTIES TIMEOUT 60 LABELS interop)

add_executable(beside_simdjson beside_simdjson.cpp)
target_link_libraries(beside_simdjson PRIVATE
  datazone::datazone datazone_warnings PkgConfig::simdjson)
target_compile_options(beside_simdjson PRIVATE  # it converts and wraps integers on purpose
  $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=implicit-conversion,integer>)
add_test(NAME example_beside_simdjson COMMAND ${CMAKE_COMMAND}
  "-DCOMMAND=$<TARGET_FILE:beside_simdjson>"
  "-DPRINTED=poller: c0y7j4e8lg1uqz is RUNNING, 6 issues, checksum 1f"
  -P ${CMAKE_CURRENT_SOURCE_DIR}/expect.cmake)
set_tests_properties(example_beside_simdjson PROPERTIES TIMEOUT 60 LABELS interop)
