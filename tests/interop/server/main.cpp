// SPDX-License-Identifier: MIT
//
// A DataZone of four operations on the loopback interface, for tests. It prints "listening on
// 127.0.0.1:<port>" and ends by itself: on POST /stop, when its standard input is closed (its
// parent is gone), or after a time limit.
//
//   loopback_server [seconds]      the time limit; 600 if not given
#include "control.hpp"
#include "mock.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

namespace {

// cpp-httplib always answers; a server that does not is made by ending the connection under it.
void drop_connection(int peer_port) {
  for (int descriptor = 3; descriptor < 1024; ++descriptor) {
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    void* address = &peer;
    if (getpeername(descriptor, static_cast<sockaddr*>(address), &size) != 0) continue;
    if (peer.sin_family == AF_INET && ntohs(peer.sin_port) == peer_port)
      shutdown(descriptor, SHUT_RDWR);
  }
}

void deliver(const loopback::Reply& reply, int peer_port, httplib::Response& response) {
  static std::atomic<unsigned> serial{0};
  response.status = reply.status;
  loopback::Json headers = reply.headers.value_or(loopback::Json::object());
  if (!reply.headers)
    headers[std::string(datazone::request_id_header)] = "request-" + std::to_string(++serial);
  for (const auto& [name, value] : headers.items())
    response.set_header(name, value.get<std::string>());
  if (!reply.allow.empty()) response.set_header("Allow", reply.allow);
  if (reply.error_type)
    response.set_header(std::string(datazone::error_type_header), *reply.error_type);
  switch (reply.delivery) {
    case loopback::Reply::Delivery::whole:
      if (!reply.content_type.empty()) response.set_content(reply.body, reply.content_type);
      break;
    case loopback::Reply::Delivery::cut: {
      const auto body = std::make_shared<std::string>(reply.body.substr(0, reply.keep));
      response.set_content_provider(
          reply.body.size(), reply.content_type,
          [body](std::size_t offset, std::size_t, httplib::DataSink& sink) {
            sink.write(body->data() + offset, body->size() - offset);
            return false;
          });
      break;
    }
    case loopback::Reply::Delivery::dropped: drop_connection(peer_port); break;
  }
}

loopback::Incoming incoming_from(const httplib::Request& request) {
  loopback::Incoming incoming;
  incoming.method = request.method;
  incoming.target = request.target;
  incoming.accept = request.get_header_value("Accept");
  incoming.content_type = request.get_header_value("Content-Type");
  incoming.body = request.body;
  incoming.headers = loopback::Json::object();
  for (const auto& [name, value] : request.headers) {
    std::string key = name;
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    incoming.headers[key] = value;
  }
  return incoming;
}

// Returns when the parent is gone, the time is up, or the server has ended.
void watch(httplib::Server& server, std::chrono::seconds limit, const std::atomic<bool>& ended) {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  while (!ended && std::chrono::steady_clock::now() < deadline) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (poll(&input, 1, 100) <= 0) continue;
    char discarded[256];
    if (read(STDIN_FILENO, discarded, sizeof discarded) <= 0) break;
  }
  while (!ended) {
    server.stop();
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::chrono::seconds limit(argc > 1 ? std::strtol(argv[1], nullptr, 10) : 600);
  loopback::Script script;
  httplib::Server server;
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(1'000'000);
  loopback::add_control_routes(server, script);

  const httplib::Server::Handler handle = [&script](const httplib::Request& request,
                                                    httplib::Response& response) {
    deliver(loopback::answer(incoming_from(request), script), request.remote_port, response);
  };
  const char* const any = R"([\s\S]*)";  // a target may hold an escaped newline
  server.Get(any, handle).Post(any, handle).Put(any, handle).Patch(any, handle).Delete(any, handle);

  const int port = server.bind_to_any_port("127.0.0.1");
  if (port < 0) {
    std::fputs("cannot listen on 127.0.0.1\n", stderr);
    return 1;
  }
  std::printf("listening on 127.0.0.1:%d\n", port);
  std::fflush(stdout);

  std::atomic<bool> ended{false};
  std::thread watcher([&] { watch(server, limit, ended); });
  const bool served = server.listen_after_bind();
  ended = true;
  watcher.join();
  return served ? 0 : 1;
}
