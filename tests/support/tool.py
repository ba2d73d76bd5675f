# SPDX-License-Identifier: MIT
"""What the scripts of the tests share."""
import os
import pathlib
import subprocess

TESTS = pathlib.Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
# Fuzz targets of the library alone, and what has their replay.
FUZZ = ["decode", "decode_error", "decode_request", "encode", "event", "list", "pattern", "query",
        "round_trip", "timestamp"]
# All that an object which uses the library may ask for.
MEMORY = set("memcpy memmove memset memcmp bcmp memchr strlen".split())


class Failed(Exception):
    pass


def run(command, **environment):
    """What a command printed. Raises Failed with its end when it fails or is missing."""
    command = [str(c) for c in command]
    try:
        done = subprocess.run(command, text=True, check=False, env=os.environ | environment,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except FileNotFoundError:
        raise Failed(f"not tested, {command[0]} is missing") from None
    if done.returncode != 0:
        raise Failed(" ".join(command)[:2000] + "\n" + done.stdout[-6000:])
    return done.stdout
