// SPDX-License-Identifier: MIT
//
// The service side of the operations, as far as a test needs it: requests are routed with route and
// read with decode_request, answers are written with encode and encode_error. The checks come in the
// order of the service frameworks: path, method, Accept, Content-Type (only when there is a body),
// body, labels, parameters, their rules, and then the script.
#ifndef DATAZONE_TESTS_INTEROP_SERVER_MOCK_HPP
#define DATAZONE_TESTS_INTEROP_SERVER_MOCK_HPP

#include "script.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace loopback {

struct Incoming {
  std::string method;
  std::string target;  ///< as it stands in the request line
  std::string accept;
  std::string content_type;
  std::string body;
  Json headers;  ///< for the log; names in lower case
};

struct Reply {
  enum class Delivery {
    whole,
    cut,  ///< Content-Length promises the whole body, `keep` bytes come, then the connection ends
    dropped  ///< the connection ends and nothing comes
  };

  int status = 0;
  std::optional<std::string> error_type;  ///< the header of that name
  std::string allow;                      ///< the header of that name, of a 405
  std::optional<Json> headers;  ///< names and values, in place of a request id of the server's own
  std::string content_type = "application/json";
  std::string body;
  Delivery delivery = Delivery::whole;
  std::size_t keep = 0;
};

/// Answers one request and records it. A step of a script is an object with one member:
///   {"response": {...}}       this response, written by encode
///   {"relay": "..."}          this JSON text, read by decode and written again by encode
///   {"error": {"name", "message", "status"}}      encode_error; only "name" is required
///   {"raw": {"status", "errorType", "headers", "contentType", "body"}}      these bytes
///   {"cut": {"response": {...}, "keep": n}}       its first n bytes, then the connection ends
///   {"drop": true}            the connection ends without an answer
Reply answer(const Incoming& incoming, Script& script);

}  // namespace loopback

#endif  // DATAZONE_TESTS_INTEROP_SERVER_MOCK_HPP
