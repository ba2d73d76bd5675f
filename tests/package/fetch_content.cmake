# SPDX-License-Identifier: MIT
cmake_minimum_required(VERSION 3.16)
project(consumer CXX)
include(FetchContent)
FetchContent_Declare(datazone URL ${DATAZONE_SOURCE})
FetchContent_MakeAvailable(datazone)
add_executable(consumer consumer.cpp)
target_link_libraries(consumer PRIVATE datazone::datazone)
