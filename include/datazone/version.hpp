// SPDX-License-Identifier: MIT
// The version: the only place with a number. The build reads the three macros from here.

// Two versions may live in one program (their inline namespaces differ), but not in one file.
#if defined(DATAZONE_VERSION_MAJOR) && \
    (DATAZONE_VERSION_MAJOR != 0 || DATAZONE_VERSION_MINOR != 2 || DATAZONE_VERSION_PATCH != 0)
#define DATAZONE_QUOTE_(x) #x
#define DATAZONE_QUOTE(x) DATAZONE_QUOTE_(x)
static_assert(false,
              "datazone 0.2.0 is included after datazone "  //
              DATAZONE_QUOTE(DATAZONE_VERSION_MAJOR) "."    //
              DATAZONE_QUOTE(DATAZONE_VERSION_MINOR) "."    //
              DATAZONE_QUOTE(DATAZONE_VERSION_PATCH) ": one file, one version");
#undef DATAZONE_QUOTE
#undef DATAZONE_QUOTE_
#endif

#ifndef DATAZONE_VERSION_HPP
#define DATAZONE_VERSION_HPP

#if __cplusplus < 202002L && !defined(_MSVC_LANG)  // which is Microsoft's word for the standard
#error "datazone needs C++20: compile with -std=c++20"
#endif

/// Semantic versioning: before 1.0.0 a new minor version may change the API.
/// @{
#define DATAZONE_VERSION_MAJOR 0
#define DATAZONE_VERSION_MINOR 2
#define DATAZONE_VERSION_PATCH 0
/// @}

#endif  // DATAZONE_VERSION_HPP
