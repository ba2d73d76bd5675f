// SPDX-License-Identifier: MIT
// Names that Windows, X11, Qt, POSIX and other well-known headers define as macros.
// windows.h, winnt.h, wingdi.h, rpcndr.h, minwindef.h
#define ERROR 0
#define NO_ERROR 0L
#define FAILED(hr) (((long)(hr)) < 0)
#define SUCCEEDED(hr) (((long)(hr)) >= 0)
#define SUCCESS 0
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define DELETE 0x00010000L
#define STRICT 1
#define TRUE 1
#define FALSE 0
#define ABSOLUTE 1
#define RELATIVE 2
#define TRANSPARENT 1
#define OPAQUE 2
#define near
#define far
#define small char
#define hyper long long
#define interface struct
#define pascal
#define cdecl
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define TEXT(x) L##x
#define GetMessage GetMessageW
#define GetObject GetObjectW
#define GetCurrentTime() GetTickCount()
#define CreateFile CreateFileW
#define DeleteFile DeleteFileW
#define SendMessage SendMessageW
#define Yield()
#define THIS_ void*
#define PURE = 0
// X11
#define Status int
#define Success 0
#define None 0L
#define Bool int
#define True 1
#define False 0
#define Always 2
#define Complex 0
#define Unsorted 0
#define Above 0
#define Below 1
#define CursorShape 0
#define KeyPress 2
// complex.h, sys/sysmacros.h, math.h, termios.h, stdio.h, assert.h, ctype.h
#define I 1.0fi
#define major(dev) ((dev) >> 8)
#define minor(dev) ((dev)&0xff)
#define makedev(a, b) (((a) << 8) | (b))
#define DOMAIN 1
#define SING 2
#define OVERFLOW 3
#define UNDERFLOW 4
#define HUGE 3.4e38
#define B0 0
#define EOF (-1)
#define BUFSIZ 8192
#define assert(x) static_cast<void>(0)
#define isdigit(c) ((c)-'0' < 10)
#define errno (*__errno_location())
#define linux 1
#define unix 1
// Qt, Apple, Arduino, Perl and Python extension headers
#define emit
#define slots
#define signals public
#define foreach for
#define forever for (;;)
#define check(x)
#define verify(x)
#define require(x, label)
#define nil 0
#define Nil 0
#define YES 1
#define NO 0
#define F(x) x
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((long)(x))
#define _T(x) L##x
#define _B 1
#define _C 1
#define _L 1
#define _N 1
#define _P 1
#define _S 1
#define _U 1
#define _X 1
#define UNICODE 1
#define DEBUG 1
#define VERSION "9"
#define EMPTY {}
#define UNKNOWN 0
#define REQUESTED 1
#define RUNNING 2
#define SCHEDULED 3
