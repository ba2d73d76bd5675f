# SPDX-License-Identifier: MIT
"""What botocore makes of answers in its retry mode `standard`. Reads a JSON list of answers
({"status", "errorType", "body"}) from standard input, and writes its version, the two lists of names
that it knows, and for each answer whether it would send the request again, and whether it takes
the answer for throttling."""
import json
import sys

import botocore
from botocore.awsrequest import AWSResponse
from botocore.model import ServiceModel
from botocore.parsers import create_parser
from botocore.retries import standard

# The errors of the operation, as the service models them.
RETRYABLE = {"InternalServerException": 500, "ThrottlingException": 429}
OTHERS = {"AccessDeniedException": 403, "ConflictException": 409, "ResourceNotFoundException": 404,
          "ServiceQuotaExceededException": 402, "UnauthorizedException": 401,
          "ValidationException": 400}


def error_shape(name, status):
    shape = {"type": "structure", "members": {"message": {"shape": "String"}},
             "exception": True, "error": {"httpStatusCode": status}}
    return shape | ({"retryable": {"throttling": False}} if name in RETRYABLE else {})


errors = RETRYABLE | OTHERS
service = ServiceModel({
    "metadata": {"apiVersion": "2018-05-10", "endpointPrefix": "datazone", "protocol": "rest-json",
                 "serviceId": "DataZone", "signatureVersion": "v4"},
    "operations": {"StartDataSourceRun": {
        "name": "StartDataSourceRun", "http": {"method": "POST", "requestUri": "/"},
        "output": {"shape": "Output"}, "errors": [{"shape": name} for name in errors]}},
    "shapes": {"Output": {"type": "structure", "members": {}}, "String": {"type": "string"}}
              | {name: error_shape(name, status) for name, status in errors.items()},
}, "datazone")
operation = service.operation_model("StartDataSourceRun")
parser = create_parser("rest-json")
retryable = standard.StandardRetryConditions(max_attempts=3)
throttled = standard.ThrottledRetryableChecker()


def judge(answer):
    headers = {"x-amzn-errortype": answer["errorType"]} if answer.get("errorType") else {}
    parsed = parser.parse({"status_code": answer["status"], "headers": headers,
                           "body": answer["body"].encode()}, operation.output_shape)
    context = standard.RetryContext(
        attempt_number=1, operation_model=operation, parsed_response=parsed,
        http_response=AWSResponse("http://127.0.0.1/", answer["status"], headers, None))
    return {"retryable": retryable.is_retryable(context),
            "throttling": throttled.is_retryable(context)}


json.dump({"version": botocore.__version__,
           "throttled": standard.ThrottledRetryableChecker._THROTTLED_ERROR_CODES,
           "transient": standard.TransientRetryableChecker._TRANSIENT_ERROR_CODES,
           "verdicts": [judge(answer) for answer in json.load(sys.stdin)]}, sys.stdout)
