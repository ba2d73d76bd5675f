# SPDX-License-Identifier: MIT
cmake_minimum_required(VERSION 3.16)
project(consumer CXX)
find_package(datazone ${DATAZONE_WANTED} REQUIRED)
add_executable(consumer consumer.cpp)
target_link_libraries(consumer PRIVATE datazone::datazone)
