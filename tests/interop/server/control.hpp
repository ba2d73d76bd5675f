// SPDX-License-Identifier: MIT
//
// The endpoints through which a test drives the server. Bodies are JSON.
//   POST /control/script   {"domain", "steps": [...]}  appends to the domain's script
//   POST /control/seen     {"domain"}                  {"seen": [...], "remaining": n}; forgets it
//   POST /control/request  {"operation", "input"}      what the library's client side would send
//   POST /control/facts    {"errors": [names...]}      enums and errors as the library knows them
//   POST /control/error    {"status", "errorType", "body"}    what decode_error makes of it
//   POST /stop             the server ends
#ifndef DATAZONE_TESTS_INTEROP_SERVER_CONTROL_HPP
#define DATAZONE_TESTS_INTEROP_SERVER_CONTROL_HPP

#include "script.hpp"

#include <httplib.h>

namespace loopback {

void add_control_routes(httplib::Server& server, Script& script);

}  // namespace loopback

#endif  // DATAZONE_TESTS_INTEROP_SERVER_CONTROL_HPP
