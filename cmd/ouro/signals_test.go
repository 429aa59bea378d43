//go:build unix

package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What signals do is what the script says, as in CPython.
func TestSignals(t *testing.T) {
	for _, c := range []struct {
		name, script string
		send         []syscall.Signal
		output       string
		code         int            // exit status; -1: it died of
		died         syscall.Signal // this signal
	}{
		{"handler", "import signal, sys, time\nsignal.signal(signal.SIGTERM, lambda n, f: (print('got', n), sys.exit(7)))\nprint('ready', flush=True)\ntime.sleep(60)\n",
			[]syscall.Signal{syscall.SIGTERM}, "got 15\n", 7, 0},
		{"loop", "import asyncio, signal\nasync def main():\n    e = asyncio.Event()\n    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, e.set)\n    print('ready', flush=True)\n    await e.wait()\n    print('hup')\nasyncio.run(main())\n",
			[]syscall.Signal{syscall.SIGHUP}, "hup\n", 0, 0},
		{"ignored", "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.signal(signal.SIGINT, signal.SIG_DFL)\nprint('ready', flush=True)\ntime.sleep(60)\n",
			[]syscall.Signal{syscall.SIGTERM, syscall.SIGINT}, "", -1, syscall.SIGINT},
		{"default", "import time\nprint('ready', flush=True)\ntime.sleep(60)\n", []syscall.Signal{syscall.SIGTERM}, "", -1, syscall.SIGTERM},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "s.py")
			if err := os.WriteFile(file, []byte(c.script), 0o666); err != nil {
				t.Fatal(err)
			}
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(self, file)
			cmd.Env = append(os.Environ(), "OURO_AS_COMMAND=1")
			cmd.Stderr = os.Stderr
			pipe, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			out := bufio.NewReader(pipe)
			if line, err := out.ReadString('\n'); line != "ready\n" {
				t.Fatalf("%q, %v", line, err)
			}
			for _, s := range c.send {
				if err := cmd.Process.Signal(s); err != nil {
					t.Fatal(err)
				}
			}
			var rest strings.Builder
			if _, err := out.WriteTo(&rest); err != nil {
				t.Fatal(err)
			}
			cmd.Wait()
			status := cmd.ProcessState.Sys().(syscall.WaitStatus)
			if rest.String() != c.output || status.ExitStatus() != c.code || c.code < 0 && status.Signal() != c.died {
				t.Errorf("output %q, status %d, signal %v; want %q, %d, %v", rest.String(), status.ExitStatus(), status.Signal(), c.output, c.code, c.died)
			}
		})
	}
}
