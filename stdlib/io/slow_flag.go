//go:build !js

package io

import "syscall"

// nonBlocking is the flag of files that never keep anybody waiting.
const nonBlocking = syscall.O_NONBLOCK
