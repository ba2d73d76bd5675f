# SPDX-License-Identifier: MIT
# Two translation units; with CMAKE_UNITY_BUILD, the same two as one.
cmake_minimum_required(VERSION 3.16)
project(consumer CXX)
add_subdirectory(${DATAZONE_SOURCE} datazone)
add_executable(consumer consumer.cpp second.cpp)
target_compile_definitions(consumer PRIVATE TWO_UNITS)
target_link_libraries(consumer PRIVATE datazone::datazone)
