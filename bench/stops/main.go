// Command stops shows who stops what: hostile scripts, each in the language of every engine that can express it, under
// a deadline, a limit on memory where the engine has one, and all other limits it offers. Each runs in a process of its
// own, whose memory the system bounds so that it cannot take the machine with it.
//
//	go run ./stops [-md]
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	deadline    = 300 * time.Millisecond
	patience    = 4 * time.Second // then the parent kills the process
	memory      = 64 << 20        // the limit, where there is one
	dataSegment = 1 << 30
)

// An outcome is what became of a script.
type outcome struct {
	Error    string        // how the engine ended it; "" means it came to its end
	Late     time.Duration // of processor time after the deadline
	Resident int64         // most memory of the process
}

func main() {
	markdown := flag.Bool("md", false, "print Markdown")
	flag.Parse()
	if flag.NArg() == 2 {
		child(flag.Arg(0), flag.Arg(1))
		return
	}
	var names []string
	for _, e := range engines {
		names = append(names, e.name)
	}
	if *markdown {
		fmt.Printf("| script | %s |\n|---|%s\n", strings.Join(names, " | "), strings.Repeat("---|", len(names)))
	}
	for _, c := range cases {
		row := []string{c.name}
		for _, e := range engines {
			row = append(row, verdict(e.name, c))
		}
		if *markdown {
			fmt.Printf("| %s |\n", strings.Join(row, " | "))
		} else {
			fmt.Println(strings.Join(row, "\t"))
		}
	}
}

// verdict runs one script on one engine and says in words what came of it.
func verdict(engine string, c hostile) string {
	if c.source[engine] == "" {
		return "–"
	}
	self, err := os.Executable()
	if err != nil {
		return err.Error()
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, self, engine, c.name)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	if ctx.Err() != nil {
		return "**not stopped**"
	}
	if err != nil {
		line, _, _ := strings.Cut(errs.String(), "\n")
		return "**process dies**: " + line
	}
	var o outcome
	if err := json.Unmarshal(out.Bytes(), &o); err != nil {
		return err.Error()
	}
	text := "stopped"
	if o.Error == "" {
		text = "ends"
	}
	if o.Late > 50*time.Millisecond {
		text += fmt.Sprintf(", **%d ms late**", o.Late.Milliseconds())
	}
	if o.Resident > memory*3/2+32<<20 {
		text += fmt.Sprintf(", **%d MB**", o.Resident>>20)
	}
	return text
}

// child runs one script and reports.
func child(engine, name string) {
	limit := syscall.Rlimit{Cur: dataSegment, Max: dataSegment}
	if err := syscall.Setrlimit(syscall.RLIMIT_DATA, &limit); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	run := engineNamed(engine)
	for _, c := range cases {
		if c.name != name {
			continue
		}
		ctx, cancel := context.WithTimeout(context.Background(), deadline)
		at := make(chan time.Duration, 1)
		context.AfterFunc(ctx, func() { at <- processTime() })
		err := run(ctx, c.source[engine])
		end := processTime()
		o := outcome{Resident: residentPeak()}
		if ctx.Err() != nil {
			o.Late = end - <-at
		}
		cancel()
		if err != nil {
			o.Error = err.Error()
		}
		if len(o.Error) > 200 {
			o.Error = o.Error[:200]
		}
		json.NewEncoder(os.Stdout).Encode(o)
	}
}

// processTime returns the processor time the process has used.
func processTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// residentPeak returns the most memory that was resident.
func residentPeak() int64 {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(text), "VmHWM:")
	line, _, _ := strings.Cut(rest, "\n")
	kb, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(line), " kB"), 10, 64)
	return kb << 10
}

var errUnknown = errors.New("no such engine")
