// Command launch runs one command and writes what it cost: processor time, wall time and peak memory.
//
//	launch -out FILE -err FILE [-timeout 60s] [-until TEXT] -- COMMAND ARGUMENT...
//
// It is a program of its own, and imports next to nothing, because of one fact about Linux: exec records the peak
// memory of the address space it replaces in the new program's ru_maxrss, and Go starts children by vfork, so that
// address space is the parent's. Under a parent of 60 MB every child would seem to need 60 MB. Under this one the
// floor is about 2 MB, less than any engine uses.
//
// With -until the command is ended as soon as a line of its output begins with TEXT, which measures its memory at that
// moment and not at its exit.
//
// When its standard input ends, because whoever holds the other end is gone, the command is ended too: an interrupted
// benchmark leaves nothing running.
//
// One line goes to standard output: user and system processor nanoseconds, wall nanoseconds, peak resident bytes,
// exit status (-1: ended by a signal) and how it ended ("exit", "until", "timeout" or "abandoned").
package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

type options struct {
	out, err string
	timeout  time.Duration
	until    string
	command  []string
}

func main() {
	o, message := parse(os.Args[1:])
	if message == "" {
		message = run(o)
	}
	if message != "" {
		os.Stderr.WriteString("launch: " + message + "\n")
		os.Exit(2)
	}
}

func parse(args []string) (o options, message string) {
	for len(args) >= 2 && args[0] != "--" {
		switch args[0] {
		case "-out":
			o.out = args[1]
		case "-err":
			o.err = args[1]
		case "-until":
			o.until = args[1]
		case "-timeout":
			d, err := time.ParseDuration(args[1])
			if err != nil {
				return o, err.Error()
			}
			o.timeout = d
		default:
			return o, "unknown flag " + args[0]
		}
		args = args[2:]
	}
	if len(args) < 2 || args[0] != "--" || o.out == "" || o.err == "" {
		return o, "usage: launch -out FILE -err FILE [-timeout 60s] [-until TEXT] -- COMMAND ARGUMENT..."
	}
	o.command = args[1:]
	return o, ""
}

func run(o options) (message string) {
	out, err := os.Create(o.out)
	if err != nil {
		return err.Error()
	}
	errs, err := os.Create(o.err)
	if err != nil {
		return err.Error()
	}
	path, err := exec.LookPath(o.command[0])
	if err != nil {
		return err.Error()
	}
	stdin, err := os.Open(os.DevNull)
	if err != nil {
		return err.Error()
	}
	stdout := out
	var reader *os.File
	if o.until != "" {
		if reader, stdout, err = os.Pipe(); err != nil {
			return err.Error()
		}
	}

	start := time.Now()
	child, err := os.StartProcess(path, o.command, &os.ProcAttr{Files: []*os.File{stdin, stdout, errs}})
	if err != nil {
		return err.Error()
	}
	var ended atomic.Pointer[string]
	end := func(why string) {
		ended.CompareAndSwap(nil, &why)
		child.Kill()
	}
	// An interrupt from the keyboard reaches us too, and may not end us before the command.
	signal.Notify(make(chan os.Signal, 1), os.Interrupt, syscall.SIGTERM)
	go func() {
		io.Copy(io.Discard, os.Stdin)
		end("abandoned")
	}()
	if o.timeout > 0 {
		time.AfterFunc(o.timeout, func() { end("timeout") })
	}
	if reader != nil {
		stdout.Close()
		if message := copyUntil(out, reader, o.until, func() { end("until") }); message != "" {
			end("exit")
			child.Wait()
			return message
		}
	}
	state, err := child.Wait()
	wall := time.Since(start)
	if err != nil {
		return err.Error()
	}
	why := "exit"
	if w := ended.Load(); w != nil && !state.Exited() {
		why = *w
	}
	usage := state.SysUsage().(*syscall.Rusage)
	os.Stdout.WriteString(strings.Join([]string{
		strconv.FormatInt(usage.Utime.Nano(), 10), strconv.FormatInt(usage.Stime.Nano(), 10),
		strconv.FormatInt(wall.Nanoseconds(), 10), strconv.FormatInt(peakBytes(usage), 10),
		strconv.Itoa(state.ExitCode()), why}, " ") + "\n")
	return ""
}

// copyUntil copies lines until the writer is gone, and calls found at the first that begins with the text.
func copyUntil(out io.Writer, in io.Reader, text string, found func()) (message string) {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadString('\n')
		if _, err := io.WriteString(out, line); err != nil {
			return err.Error()
		}
		if err != nil {
			return ""
		}
		if strings.HasPrefix(line, text) {
			found()
		}
	}
}

// peakBytes: Linux counts ru_maxrss in KiB, Darwin in bytes.
func peakBytes(usage *syscall.Rusage) int64 {
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) * 1024
}
