#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: how does Smithy's server library for TypeScript route a path with an empty label?
# Behaviour: it throws empty segments away before it compares. A trailing slash and doubled slashes
# are as good as none, and ListProjects with an empty domain is routed to GetDomain, of a domain
# named "projects". Where a literal and a label compete, the one that was registered first wins, not
# the literal: the rank of a route is its number of segments.
# Versions: @aws-smithy/server-common 1.0.0-alpha.10, Node 20.
# Seen 2026-11-28.
# Here: a trailing slash, an empty label and an extra segment are refused; the method decides too.
. "$(dirname "$0")/lib.sh"

npm_packages @aws-smithy/server-common@1.0.0-alpha.10 re2-wasm@1.0.2
cat > run.cjs <<'X'
const { httpbinding } = require("@aws-smithy/server-common");

const route = (method, path, name) =>
  new httpbinding.UriSpec(
    method,
    path.split("/").slice(1).map((text) =>
      text[0] === "{" ? { type: "path" } : { type: "path_literal", value: text }),
    [],
    name,
  );
const mux = new httpbinding.HttpBindingMux([
  route("GET", "/v2/domains/{identifier}", "GetDomain"),
  route("GET", "/v2/domains/{domainIdentifier}/projects", "ListProjects"),
  route("GET", "/v2/domains/{identifier}/{other}", "label, registered last"),
]);
const first = new httpbinding.HttpBindingMux([
  route("GET", "/v2/domains/{identifier}/{other}", "label, registered first"),
  route("GET", "/v2/domains/{domainIdentifier}/projects", "ListProjects"),
]);
const show = (which, path) =>
  console.log(path, "->", which.match({ method: "GET", path, query: {} }));
show(mux, "/v2/domains/dzd_a/projects");
show(mux, "/v2/domains/dzd_a/projects/");
show(mux, "//v2//domains/dzd_a/projects");
show(mux, "/v2/domains//projects");
show(mux, "/v2/domains/a%2Fb/projects");
show(first, "/v2/domains/dzd_a/projects");
X
node run.cjs > seen 2> errors || cat errors >&2

expect <<'X'
/v2/domains/dzd_a/projects -> ListProjects
/v2/domains/dzd_a/projects/ -> ListProjects
//v2//domains/dzd_a/projects -> ListProjects
/v2/domains//projects -> GetDomain
/v2/domains/a%2Fb/projects -> ListProjects
/v2/domains/dzd_a/projects -> label, registered first
X
holds "Smithy's server library for TypeScript routes a path without its empty segments"
