# SPDX-License-Identifier: MIT
# Peers that are given as folders and never fetched: a second simdjson, and Glaze.
set(DATAZONE_NEWER_SIMDJSON_DIR "" CACHE PATH "A folder with simdjson.h and simdjson.cpp, any version")
set(DATAZONE_GLAZE_DIR "" CACHE PATH "A clone of Glaze")
set(DATAZONE_GLAZE_COMPILER "" CACHE STRING "Compiles Glaze, if CMAKE_CXX_COMPILER cannot")

if(DATAZONE_NEWER_SIMDJSON_DIR)
  foreach(file IN ITEMS simdjson.h simdjson.cpp)
    if(NOT EXISTS ${DATAZONE_NEWER_SIMDJSON_DIR}/${file})
      message(FATAL_ERROR "simdjson: ${DATAZONE_NEWER_SIMDJSON_DIR} has no ${file}; its "
        "singleheader/amalgamate.py makes them.")
    endif()
  endforeach()
  # Its namespace gets another name, for two versions to be in one program.
  add_library(datazone_newer_simdjson OBJECT ${DATAZONE_NEWER_SIMDJSON_DIR}/simdjson.cpp)
  target_compile_options(datazone_newer_simdjson PRIVATE -w)
  add_library(datazone_newer_peers OBJECT peers/simdjson.cpp peers/simdjson_page.cpp)
  target_compile_definitions(datazone_newer_peers PRIVATE DATAZONE_PEERS_NEWER)
  target_link_libraries(datazone_newer_peers PRIVATE datazone::datazone)
  foreach(target IN ITEMS datazone_newer_simdjson datazone_newer_peers)
    target_include_directories(${target} SYSTEM PRIVATE ${DATAZONE_NEWER_SIMDJSON_DIR})
    target_compile_definitions(${target} PRIVATE simdjson=newer_simdjson)
    target_compile_features(${target} PRIVATE cxx_std_20)
  endforeach()
  target_compile_definitions(datazone_by_path INTERFACE DATAZONE_BENCHMARKS_NEWER)
  target_sources(datazone_by_path INTERFACE
    $<TARGET_OBJECTS:datazone_newer_simdjson> $<TARGET_OBJECTS:datazone_newer_peers>)
endif()

if(DATAZONE_GLAZE_DIR)
  if(NOT EXISTS ${DATAZONE_GLAZE_DIR}/include/glaze/json.hpp)
    message(FATAL_ERROR "Glaze: ${DATAZONE_GLAZE_DIR} has no include/glaze/json.hpp.")
  endif()
  # It wants C++23 and more of it than GCC 12 has, so that another compiler may make this one file.
  set(compiler ${DATAZONE_GLAZE_COMPILER})
  if(NOT compiler)
    set(compiler ${CMAKE_CXX_COMPILER})
  endif()
  set(glaze ${CMAKE_CURRENT_BINARY_DIR}/glaze.o)
  separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS_RELEASE}")
  add_custom_command(OUTPUT ${glaze} VERBATIM
    COMMAND ${compiler} -std=c++23 ${flags} -DGLZ_USE_STD_FORMAT_FLOAT=0
      -isystem ${DATAZONE_GLAZE_DIR}/include -I ${PROJECT_SOURCE_DIR}/include -MD -MF ${glaze}.d
      -c ${CMAKE_CURRENT_SOURCE_DIR}/peers/glaze.cpp -o ${glaze}
    DEPFILE ${glaze}.d DEPENDS peers/glaze.cpp)
  set_source_files_properties(${glaze} PROPERTIES GENERATED ON EXTERNAL_OBJECT ON)
  target_sources(datazone_by_path INTERFACE ${glaze})
  target_compile_definitions(datazone_by_path INTERFACE DATAZONE_BENCHMARKS_GLAZE)
endif()
