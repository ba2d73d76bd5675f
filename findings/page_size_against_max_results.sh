#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a paginator is given a page size and the operation's own maxResults, or a starting token
# and its nextToken; which one is sent?
# Behaviour: in the JavaScript SDK the input's maxResults beats pageSize, but startingToken beats
# the input's nextToken; in botocore PageSize beats maxResults. The same two numbers ask for 7 in
# one, for 5 in the other.
# Versions: @aws-sdk/client-datazone 3.1048.0, @smithy/core 3.41.1; Debian 12's python3-botocore,
# which has no DataZone, with a model of one operation that stands below.
# Seen 2026-11-28. The product has no paginator: no effect here.
. "$(dirname "$0")/lib.sh"

debian python3-botocore 1.29.27+repack-1
cp "$here/fake_client.mjs" .
npm_packages @aws-sdk/client-datazone@3.1048.0 @aws-sdk/core@3.981.2 @smithy/core@3.41.1
cat > run.mjs <<'X'
import { paginateListDataSourceRuns } from "@aws-sdk/client-datazone";
import { fake, ids } from "./fake_client.mjs";

const { client, seen } = fake(() => ({ body: '{"items":[]}' }));
const settings = { client, pageSize: 5, startingToken: "setting" };
const input = { ...ids, maxResults: 7, nextToken: "input" };
for await (const page of paginateListDataSourceRuns(settings, input)) void page;
const { maxResults, nextToken } = seen[0].query;
console.log("JavaScript maxResults", maxResults, "nextToken", nextToken);
X
cat > run.py <<'X'
import json, os, pathlib
import botocore.session
from botocore.awsrequest import AWSResponse

def query(name, shape):
    return {"shape": shape, "location": "querystring", "locationName": name}

def structure(**members):
    return {"type": "structure", "members": members}

folder = pathlib.Path("data/lister/2020-01-01")
folder.mkdir(parents=True)
(folder / "service-2.json").write_text(json.dumps({
    "version": "2.0",
    "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "lister", "serviceId": "Lister",
                 "protocol": "rest-json", "serviceFullName": "Lister", "signatureVersion": "v4"},
    "operations": {"ListRuns": {"http": {"method": "GET", "requestUri": "/runs"},
                                "name": "ListRuns", "input": {"shape": "in"},
                                "output": {"shape": "out"}}},
    "shapes": {"in": structure(maxResults=query("maxResults", "size"),
                               nextToken=query("nextToken", "text")),
               "out": structure(items={"shape": "list"}, nextToken={"shape": "text"}),
               "list": {"type": "list", "member": {"shape": "text"}},
               "text": {"type": "string"}, "size": {"type": "integer"}}}))
(folder / "paginators-1.json").write_text(json.dumps({"pagination": {"ListRuns": {
    "input_token": "nextToken", "output_token": "nextToken", "limit_key": "maxResults",
    "result_key": "items"}}}))
os.environ["AWS_DATA_PATH"] = "data"
session = botocore.session.Session()
session.set_credentials("a", "b")
client = session.create_client("lister", region_name="eu-west-1", endpoint_url="http://127.0.0.1:1")

class Raw:
    def stream(self, **_):
        yield b'{"items":[]}'

def send(request, **_):
    print("botocore", " ".join(sorted(request.url.split("?")[1].split("&"))))
    return AWSResponse(request.url, 200, {}, Raw())

client.meta.events.register("before-send.*.*", send)
config = {"PageSize": 5}
list(client.get_paginator("list_runs").paginate(maxResults=7, PaginationConfig=config))
X
node run.mjs > seen 2> errors
/usr/bin/python3 run.py >> seen 2>> errors

expect <<'X'
JavaScript maxResults 7 nextToken setting
botocore maxResults=5
X
holds "pageSize loses against maxResults in JavaScript, and wins in botocore"
