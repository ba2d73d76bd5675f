// SPDX-License-Identifier: MIT
// Theorem. For the identifiers' patterns, and for others that use each construct, `matches` agrees
// with a backtracking matcher that reads the pattern text at run time; the four `is_*` are their
// patterns, and an identifier parses exactly when its pattern matches.

#include "fuzz.hpp"

#include "patterns/oracle.hpp"

#include <datazone/datazone.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

// One element of a pattern: the bytes it takes, and how often.
struct Element {
  std::string members;
  std::size_t least = 1, most = 1;
};

void add_range(std::string& members, int low, int high) {
  for (int c = low; c <= high; ++c) members += static_cast<char>(c);
}

// The bytes of the atom at the front of `rest`, which is removed.
std::string atom(std::string_view& rest) {
  std::string members;
  const auto take = [&rest] {
    const char c = rest.front();
    rest.remove_prefix(1);
    return c;
  };
  const auto escaped = [&members](char c) {
    if (c == 'd' || c == 'w') add_range(members, '0', '9');
    if (c == 'w') add_range(members, 'a', 'z'), add_range(members, 'A', 'Z'), members += '_';
    if (c != 'd' && c != 'w') members += c;
  };
  const char c = take();
  if (c == '\\') return escaped(take()), members;
  if (c != '[') return std::string(1, c);
  const bool negated = rest.front() == '^';
  if (negated) take();
  for (char low = take(); low != ']'; low = take()) {
    if (low == '\\') {
      escaped(take());
    } else if (rest[0] == '-' && rest[1] != ']') {
      take();
      add_range(members, low, take());
    } else {
      members += low;
    }
  }
  if (!negated) return members;
  std::string others;
  for (int byte = -128; byte < 128; ++byte)
    if (members.find(static_cast<char>(byte)) == std::string::npos)
      others += static_cast<char>(byte);
  return others;
}

void quantifier(std::string_view& rest, Element& element) {
  if (rest.starts_with('{')) {
    const auto number = [&rest] {
      std::size_t value = 0;
      for (; rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1))
        value = value * 10 + static_cast<std::size_t>(rest.front() - '0');
      return value;
    };
    rest.remove_prefix(1);
    element.least = element.most = number();
    if (rest.front() == ',') {
      rest.remove_prefix(1);
      element.most = rest.front() == '}' ? std::string::npos : number();
    }
    rest.remove_prefix(1);
  } else if (!rest.empty() && std::string_view("+*?").find(rest.front()) != std::string::npos) {
    element.least = rest.front() == '+' ? 1 : 0;
    element.most = rest.front() == '?' ? 1 : std::string::npos;
    rest.remove_prefix(1);
  }
}

// All elements from `index` on match all of `text`.
bool backtrack(const std::vector<Element>& elements, std::size_t index, std::string_view text) {
  if (index == elements.size()) return text.empty();
  const Element& element = elements[index];
  for (std::size_t count = 0;; ++count) {
    if (count >= element.least && backtrack(elements, index + 1, text.substr(count))) return true;
    if (count == element.most || count == text.size()) return false;
    if (element.members.find(text[count]) == std::string::npos) return false;
  }
}

// Text that is not UTF-8 matches nothing. None of the patterns counts what is not ASCII.
bool is_utf8(std::string_view text) {
  try {
    (void)oracle::decode(text);
    return true;
  } catch (const std::invalid_argument&) {
    return false;
  }
}

bool naive(std::string_view pattern, std::string_view text) {
  std::vector<Element> elements;
  std::string_view rest = pattern.substr(1, pattern.size() - 2);  // the anchors
  while (!rest.empty()) {
    Element element{atom(rest)};
    quantifier(rest, element);
    elements.push_back(element);
  }
  return is_utf8(text) && backtrack(elements, 0, text);
}

template <datazone::FixedString... Patterns>
void check(std::string_view text) {
  (fuzz::require(datazone::matches<Patterns>(text) == naive(Patterns.view(), text)), ...);
}

template <class Id>
void check_identifier(std::string_view text, bool matches) {
  fuzz::require(matches == naive(Id::pattern, text));
  const auto id = Id::parse(text);
  fuzz::require(id.has_value() == matches);
  if (id) fuzz::require(id->view() == text);
  const auto unchecked = Id::unchecked(text);
  if (matches) fuzz::require(unchecked == id);
  if (unchecked) fuzz::require(unchecked->view() == text && text.size() <= 63 && !text.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::HeapCopy input(fuzz::as_text(data, std::min(size, std::size_t{256})));
  const auto text = input.view();
  check<"^$", "^a$", "^ab?c$", "^[abc]+$", "^[^a-c]*$", "^x{3}$", "^x{2,}y$", "^x{0,2}y$",
        "^\\d{4}-\\d{2}$", "^\\w+\\.[a-z]+$", "^[\\w.]{1,64}$", "^[a\\-z]+$", "^a*b*c*$",
        "^[0-9]{12}:[a-z0-9-]{3,63}$", "^[^/]+/[^/]+$", "^s3://[a-z]{1,8}$", "^[\\d]{17,40}$">(
      text);
  check_identifier<datazone::DomainId>(text, datazone::is_domain_id(text));
  check_identifier<datazone::DataSourceId>(text, datazone::is_data_source_id(text));
  check_identifier<datazone::DataSourceRunId>(text, datazone::is_data_source_run_id(text));
  check_identifier<datazone::ProjectId>(text, datazone::is_project_id(text));
  return 0;
}
