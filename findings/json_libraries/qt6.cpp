// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <QJsonDocument>
#include <QJsonObject>

const char* const library = "Qt 6";

std::string read(const std::string& document) {
  QJsonParseError error;
  const QByteArray text(document.data(), qsizetype(document.size()));
  const QJsonDocument root = QJsonDocument::fromJson(text, &error);
  if (error.error != QJsonParseError::NoError) return "error";
  if (!root.isObject()) return "other";
  const QJsonValue item = root.object().value("k");
  if (item.isUndefined()) return "absent";
  if (item.isDouble()) return number(item.toDouble());
  if (!item.isString()) return "other";
  std::string result = "UTF-16";
  char unit[6];
  for (const QChar c : item.toString()) {
    std::snprintf(unit, sizeof unit, " %04x", c.unicode());
    result += unit;
  }
  return result;
}
