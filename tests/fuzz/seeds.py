#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the seed corpus from the samples and from the inputs below; `--check` compares instead.

What a fuzzer found is kept in the same folders, under a name that begins with `found-`. The folder
`regex` is not written here: its inputs are arbitrary bytes, which spell patterns.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent / "data" / "samples"

DOCUMENTS = {
    "empty": b"",
    "object": b"{}",
    "blanks": b" \r\n\t{ } \n",
    "null": b"null",
    "array": b"[]",
    "mark": b"\xef\xbb\xbf{}",
    "html": b"<html>busy</html>",
    "after": b'{"id":"r"}x',
    "nul": b'{"id":"r"}\x00',
    "comma": b'{"id":"r",}',
    "comment": b'{"id":"r"/**/}',
    "form-feed": b'{"id" :\x0c"r"}',
    "control": b'{"id":"a\x01b"}',
    "duplicate": b'{"id":"a","\\u0069d":"b"}',
    "duplicate-null": b'{"id":null,"id":"b"}',
    "duplicate-unknown": b'{"x":1,"x":2}',
    "nulls": b'{"runStatisticsForAssets":{"added":null,"failed":0},"errorMessage":'
             b'{"errorType":null},"id":null,"status":null,"createdAt":null}',
    "wrong-type": b'{"errorMessage":[{"errorType":"CONFLICT_EXCEPTION"}]}',
    "surrogates": b'{"id":"\\ud83d\\ude39","x":"\\ud800"}',
    "escapes": b'{"id":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u0000\\u20ac"}',
    "long-escapes": b'{"dataSourceConfigurationSnapshot":"' +
                    b"{\\\"a\\\":\\\\\\u00E9}" * 12 + b'"}',
    "utf-8": '{"id":"\u00e9\u20ac\U0001f639","\u00e9":"\u00e9"}'.encode(),
    "bad-utf-8": b'{"id":"' + b"a" * 30 + b'\xc3\x28\xed\xa0\x80\xf4\x90\x80\x80"}',
    "escaped-enum": b'{"status":"\\u0052UNNING","type":"","errorMessage":{"errorType":"NEW"}}',
    "epoch": b'{"createdAt":1515531081.1234,"updatedAt":-0.5,"startedAt":1e3}',
    "escaped-time": b'{"createdAt":"2024-05-01T10:20:30\\u005a"}',
    "deep": b'{"x":' + b"[" * 513 + b"]" * 513 + b"}",
    "deep-object": b'{"errorMessage":{"x":' + b'{"a":' * 512 + b"1" + b"}" * 513 + b"}",
    "literals": b'{"x":[true,false,null,-0.0e-1,[],{}],"y":tru}',
    "detail": b'{"errorDetail":"no \\u0041ccess","errorType":"CONFLICT_EXCEPTION"}',
    "lineage": b'{"importStatus":"IN_PROGRESS"}',
    "token": b'{"clientToken":"8b6b7c3e-5d0f-4c69-9a53-0d2f6a7c1e44"}',
}
INTEGERS = ["0", "-0", "2147483647", "2147483648", "-2147483648", "-2147483649", "1.0", "1.5",
            "1e3", "10e-1", "1e-3", "2.147483647e9", "1e400", "0e999999999999", "1e2147483648",
            "01", "+1", "1.", ".5", "1e+", "0x42", "NaN", '"1"', "9" * 400, "0." + "0" * 400]
TIMES = ["1985-04-12T23:20:50.52Z", "2019-12-16T22:48:18-01:00", "2020-01-01t00:00:00z",
         "2020-01-01T00:00:00,5Z", "2020-01-01T00:00:00+24:00", "2016-12-31T23:59:60.5Z",
         "2016-12-31T15:59:60-08:00", "2020-06-15T12:30:60Z", "2020-02-30T00:00:00Z",
         "0000-01-01T00:00:00Z", "0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59.999999999Z",
         "9999-12-31T23:59:60Z", "1900-02-29T00:00:00Z", "2020-01-01T00:00:00." + "9" * 40 + "Z"]
TARGETS = ["/v2/domains/dzd_abc/data-sources/ds1/runs", "/v2/domains/dzd_abc/data-source-runs/r1",
           "/v2/domains/a%2Fb/data-sources/%C3%A9/runs?x=1", "/v2/domains/%FF/data-sources/x/runs",
           "/v2/domains/%zz/data-sources/x/runs", "/v2/domains//data-sources/x/runs",
           "/v2/domains/../data-sources/%2e%2E/runs", "/v2/domains/a/data-sources/b/runs/",
           "/v2/domains/" + "a" * 64 + "/data-source-runs/" + "b" * 63]
RUN = (b'{"createdAt":"2026-04-02T08:15:31.204Z","dataSourceId":"7bn3r5k8wq2xmd",'
       b'"id":"5h19zxdp6m3tqb",'
       b'"projectId":"b2c8f0s6h1ykqd","status":"RUNNING","type":"SCHEDULED",'
       b'"updatedAt":"2026-04-02T08:16:03Z"}')
ACTIVITY = (b'{"createdAt":"2026-04-02T08:15:31.204Z","dataAssetStatus":"SUCCEEDED_CREATED",'
            b'"dataSourceRunId":"5h19zxdp6m3tqb","database":"sales","projectId":"b2c8f0s6h1ykqd",'
            b'"technicalName":"orders","updatedAt":"2026-04-02T08:16:03Z"}')
FAILED = (ACTIVITY[:-1] + b',"errorMessage":{"errorType":"VALIDATION_EXCEPTION"},"lineageSummary":'
          b'{"errorMessage":"no","eventId":"e","eventStatus":"FAILED"},"dataAssetId":null,'
          b'"technicalDescription":"\\u00e9"}')
PAGES = [b'{"items":[]}', b'{"items":[' + RUN + b'],"nextToken":"dG9rZW4="}',
         b'{"items":[' + ACTIVITY + b",\n " + FAILED + b"]}",
         b'{"nextToken":"","items":[ null , ' + RUN + b",null]}", b'{"items":[{}, { } ,{"id":""}]}',
         b'{"items":[' + b"{}," * 5 + b"[]]}", b'{"items":[{},]}', b'{"items":[,{}]}',
         b'{"items":[{"id":"a","id":"b"}]}',
         b'{"items":[{"runStatisticsForAssets":{"added":1.5}}]}',
         b'{"items":[nul]}', b'{"items":[{}', b'{"items":[{"x":' + b"[" * 9 + b"]" * 9 + b"}]}",
         b'{"items":[{"lineageSummary":{"importStatus":"NEW"}}],"items":[]}', b'{"items":null}',
         b'{"items":[{"database":"' + b"d" * 257 + b'","technicalName":""}]}']
EVENT = (b'{"version":"0","id":"6c1f0a52-88aa-4b1e-93d7-2f0b9e7c4d11","detail-type":'
         b'"Data Source Run Succeeded","source":"aws.datazone","account":"111122223333",'
         b'"time":"2026-04-02T08:16:03Z","region":"eu-west-1","resources":[],"detail":'
         b'{"version":%s,'
         b'"metadata":{"id":"5h19zxdp6m3tqb","version":%s,"typeName":"DataSourceRunEntityType",'
         b'"domain":"dzd-4kq7w2m9zt1xpa","awsAccountId":"111122223333"},"data":{"dataSourceId":'
         b'"7bn3r5k8wq2xmd","dataSourceRunType":"SCHEDULED"}}}')
EVENTS = [EVENT % (b'"12"', b'"2"'), EVENT % (b"12", b"2.0e1"), EVENT % (b"-", b"true"),
          EVENT.replace(b"Succeeded", b"Paused") % (b"null", b"01"),
          b'{"version":0,"id":"e","detail-type":"Data Source Created","detail":{"metadata":null}}',
          b'{"detail":{"metadata":{"id":5}}}', b'{"detail":[]}', RUN, b"{}",
          b'{"detail-type":"Data\\u0020Source Run Failed","detail":{"data":{}}}']
QUERIES = ["", "?", "?maxResults=50", "?maxResults=0&status=RUNNING&nextToken=",
           "?nextToken=a%2Bb%3D%3D&status=FAILED&maxResults=51", "?status=UNCHANGED&x=%zz",
           "?nextToken=%FF", "?maxResults=2147483648", "?maxResults=1&maxResults=1", "?maxResults",
           "?max%52esults=-1&&=&a=b=c", "?status=%52UNNING&nextToken=%C3%A9+", "?nextToken=x?y/z",
           "?maxResults=01", "?maxResults=1.0"]
ERRORS = ["ResourceNotFoundException", "com.amazonaws.datazone#ValidationException:http://x/",
          "ValidationException,Other", " ThrottlingException ", "#", "", "TeapotException"]
BODIES = [b'{"message":"m"}', b"", b'{"code":"ConflictException","message":"m"}',
          b'{"__type":"a#ConflictException:http://x/","Message":"M\\n"}',
          b'{"code":409,"Code":"X"}',
          b'{"message":"a","message":"b"}', b"<html>", b'{"\\u006dessage":"\\u00e9"}x']
TEXTS = ["dzd-a", "dzd_" + "b" * 36, "a" * 37, "1234-56", "word.abc", "123456789012:a-b-c",
         "a/b", "s3://bucket", "xxxy", "aabbcc", "\u00e9", "."]

KEPT = {"regex"}  # folders of arbitrary bytes


def corpus():
    def numbered(folder, inputs):
        return {f"{folder}/{i:02}": data for i, data in enumerate(inputs)}

    files = {f"documents/{path.stem}": path.read_bytes() for path in SAMPLES.rglob("*.json")}
    files |= {f"documents/{name}": data for name, data in DOCUMENTS.items()}
    files |= numbered("documents/integer",
                      (b'{"runStatisticsForAssets":{"added":%s}}' % n.encode() for n in INTEGERS))
    files |= numbered("documents/time", (b'{"createdAt":"%s"}' % t.encode() for t in TIMES))
    files |= numbered("timestamp", (t.encode() for t in TIMES))
    files |= numbered("pattern", (t.encode() for t in TEXTS))
    body = DOCUMENTS["token"]
    files |= numbered("decode_request", (t.encode() + b"\n" + body for t in TARGETS))
    files |= numbered("list", PAGES) | numbered("event", EVENTS)
    paths = ("/v2/domains/dzd_abc/data-sources/ds1/runs",
             "/v2/domains/dzd_abc/data-source-runs/r1/activities")
    files |= numbered("query", ((path + query).encode() for query in QUERIES for path in paths))
    files |= numbered("decode_error", (b"\x01\x94" + name.encode() + b"\n" + BODIES[0]
                                       for name in ERRORS))
    files |= numbered("decode_error/body", (b"\x01\xf4\n" + b for b in BODIES))
    # The bytes that MakeUp reads: a kind and a length before each text, kinds before the rest.
    text = bytes(range(0x20, 0x7f)) + "\u00e9\u20ac\U0001f639".encode() + bytes(range(0x20))
    parts = [b"\x03" + bytes([len(t)]) + t for t in (b"dzd_a", b"", text, b"\xff", b"SUCCESS")]
    time = b"\x02" + bytes(4) + b"\x65\x00\x00\x00" + bytes(4) + b"\x10\x00\x00\x00"
    whole = b"\x20" + time + parts[2] + parts[0] * 2 + b"\x01" + parts[2] + b"\x01\x02" + \
        parts[0] * 2 + b"\x01" + (b"\x01" + bytes(7) + b"\x07") * 5 + time + b"\x01\x04" + time + \
        b"\x02" + parts[4] + time + b"\x01\x02" + parts[4]
    files |= numbered("encode", (bytes(64), b"\xff" * 512, whole * 3, b"\x40" + parts[3] * 40,
                                 b"\x01".join(parts) * 4, time * 20))
    return files


def main():
    seeds = corpus()
    kept = [path.relative_to(HERE / "corpus") for path in (HERE / "corpus").rglob("*")
            if path.is_file() and not path.name.startswith("found-")]
    stale = [str(name) for name in kept if name.parts[0] not in KEPT and str(name) not in seeds]
    for name, data in seeds.items():
        path = HERE / "corpus" / name
        if "--check" in sys.argv:
            if not path.is_file() or path.read_bytes() != data:
                stale.append(name)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    if stale:
        sys.exit("not as seeds.py writes them: " + ", ".join(stale))


if __name__ == "__main__":
    main()
