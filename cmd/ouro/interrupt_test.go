//go:build unix

package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Ctrl-C ends a script whatever it does: what computes, what sleeps, what waits
// for a line, a pipe, a socket, a thread, a program.
func TestInterruptScripts(t *testing.T) {
	dir := t.TempDir()
	fifo := filepath.Join(dir, "fifo")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Skip(err)
	}
	for name, code := range map[string]string{
		"loop":       "go()\nwhile True: pass",
		"sleep":      "import time\ngo()\ntime.sleep(10)",
		"power":      "go()\n7 ** 10**7",
		"sort":       "x = [i * 7919 % 1000003 for i in range(10**6)] * 10\ngo()\nwhile True: sorted(x)",
		"factorial":  "import math\ngo()\nmath.factorial(10**6)",
		"pattern":    "import re\ngo()\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
		"json":       "import json\nt = '[' + '1,' * 3000000 + '1]'\ngo()\nwhile True: json.loads(t)",
		"file":       "f = open('/dev/zero', 'rb')\ngo()\nwhile True: f.read(1 << 20)",
		"named pipe": "go()\nopen('" + fifo + "').read()",
		"input":      "go()\ninput()",
		"lines":      "import sys\ngo()\nfor line in sys.stdin: pass",
		"loop sleep": "import asyncio\ngo()\nasyncio.run(asyncio.sleep(10))",
		"program":    "import subprocess\ngo()\nsubprocess.run(['sleep', '10'])",
		"socket":     "import socket\na, b = socket.socketpair()\ngo()\na.recv(1)",
		"thread":     "import threading, time\nt = threading.Thread(target=time.sleep, args=(10,), daemon=True)\nt.start()\ngo()\nt.join()",
		"parser":     "t = 'x = 1 + 2 * 3\\n' * 100000\ngo()\nwhile True: compile(t, 'x', 'exec')",
	} {
		t.Run(name, func(t *testing.T) {
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(self, "-A", "-c", "def go(): print('go', flush=True)\n"+code)
			cmd.Env = append(os.Environ(), "OURO_AS_COMMAND=1")
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer stdin.Close()
			stdout, _ := cmd.StdoutPipe()
			stderr, _ := cmd.StderrPipe()
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			defer cmd.Process.Kill()
			if line, err := bufio.NewReader(stdout).ReadString('\n'); line != "go\n" {
				text, _ := io.ReadAll(stderr)
				t.Fatalf("it prints %q, %v\n%s", line, err, text)
			}
			time.Sleep(100 * time.Millisecond) // until it is at what it is to be stopped in
			start := time.Now()
			cmd.Process.Signal(syscall.SIGINT)
			watch := time.AfterFunc(5*time.Second, func() { cmd.Process.Kill() })
			defer watch.Stop()
			text, _ := io.ReadAll(stderr)
			took := time.Since(start)
			cmd.Wait()
			status := cmd.ProcessState.Sys().(syscall.WaitStatus)
			// A loaded machine is slow: the log has the figure, the test a bound on hanging.
			t.Logf("ended after %v", took)
			if !status.Signaled() || status.Signal() != syscall.SIGINT || !strings.HasSuffix(string(text), "\nKeyboardInterrupt\n") {
				t.Errorf("after %v: status %v\n%s", took, status, text)
			}
		})
	}
}
