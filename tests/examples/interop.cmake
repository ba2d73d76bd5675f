# SPDX-License-Identifier: MIT
# R44. Included by CMakeLists.txt. The server belongs to tests/interop.
if(DATAZONE_INTEROP AND NOT CMAKE_CROSSCOMPILING)
  find_package(CURL 7.84 QUIET)
  find_package(Python3 3.9 QUIET COMPONENTS Interpreter)
  if(NOT CURL_FOUND OR NOT Python3_FOUND)
    message(FATAL_ERROR "start_and_poll needs libcurl 7.84 and Python 3.9. On Debian: "
      "apt-get install libcurl4-openssl-dev python3. Without them: -DDATAZONE_INTEROP=OFF")
  endif()
  foreach(form IN ITEMS datazone::datazone datazone_single)
    set(name start_and_poll)
    if(form STREQUAL "datazone_single")
      set(name start_and_poll_single)
    endif()
    add_executable(${name} ${CMAKE_CURRENT_LIST_DIR}/start_and_poll.cpp)
    target_link_libraries(${name} PRIVATE ${form} datazone_warnings CURL::libcurl)
    add_test(NAME example_${name}
      COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/start_and_poll_test.py
        $<TARGET_FILE:${name}> $<TARGET_FILE:datazone_loopback_server>)
    set_tests_properties(example_${name} PROPERTIES TIMEOUT 300 LABELS interop)
  endforeach()
endif()
