// SPDX-License-Identifier: MIT
// Functions that together use the whole public API; each returns a sum of what it saw.
#ifndef DATAZONE_TESTS_WHOLE_API_HPP
#define DATAZONE_TESTS_WHOLE_API_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace whole_api {

std::size_t identifiers(std::string_view text) noexcept;
std::size_t enums(std::string_view text) noexcept;
std::size_t texts(const datazone::Text& text, std::span<char> out) noexcept;
std::size_t timestamps(std::string_view text, std::span<char> out) noexcept;
std::size_t responses(std::string_view json, std::span<char> out, datazone::Mode mode) noexcept;
std::size_t lists(std::string_view json, std::span<char> out, datazone::Mode mode) noexcept;
std::size_t events(std::string_view json, std::span<char> out, datazone::Mode mode) noexcept;
std::size_t queries(std::string_view method, std::string_view target, std::span<char> out,
                    datazone::Mode mode) noexcept;
std::size_t nested(std::string_view json, std::span<char> out, datazone::Mode mode) noexcept;
std::size_t requests(std::string_view target, std::string_view body, std::span<char> out,
                     datazone::Mode mode) noexcept;
std::size_t errors(int status, std::string_view header, std::string_view body,
                   std::span<char> out) noexcept;
std::array<char, 36> token(std::span<const std::uint8_t, 16> random_bytes) noexcept;
std::size_t bytes(std::span<const unsigned char> json, std::span<unsigned char> out) noexcept;

}  // namespace whole_api

#endif  // DATAZONE_TESTS_WHOLE_API_HPP
