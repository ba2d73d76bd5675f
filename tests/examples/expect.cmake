# SPDX-License-Identifier: MIT
# Runs COMMAND, which must end with 0 and print what PRINTED matches.
execute_process(COMMAND ${COMMAND} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out)
message("${out}")
if(NOT code EQUAL 0 OR NOT out MATCHES "${PRINTED}")
  message(FATAL_ERROR "exit code ${code}; expected 0 and: ${PRINTED}")
endif()
