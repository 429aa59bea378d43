package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/scripttest"
	"github.com/ouro-lang/ouro/interp/scripttest/oracle"
	"github.com/ouro-lang/ouro/stdlib"
)

// runner runs the program with this absolute path. An error is a program that did not end, or an
// interpreter that broke.
type runner interface {
	Run(path string) (scripttest.Result, error)
}

// comparison holds the two interpreters and the file they both run.
type comparison struct {
	measure     *oracle.Server
	tested      runner
	closers     []func() error
	dir, script string
}

func newComparison(python, ouro string, self bool) (c *comparison, err error) {
	c = &comparison{}
	defer func() {
		if err != nil {
			c.close()
			c = nil
		}
	}()
	if c.dir, err = os.MkdirTemp("", "randprog-"); err != nil {
		return
	}
	c.script = filepath.Join(c.dir, "p.py")
	if c.measure, err = c.server(python, 0); err != nil {
		return
	}
	switch {
	case self:
		c.tested, err = c.server(python, 4242)
	case ouro != "":
		var in *oracle.Interpreter
		if in, err = oracle.Command(strings.Fields(ouro)...); err == nil {
			in.Deadline = hang
			c.tested = in
		}
	default:
		c.tested = &inProcess{modules: stdlib.All()}
	}
	return
}

// server starts a CPython.
func (c *comparison) server(python string, hashSeed int) (*oracle.Server, error) {
	in, err := oracle.CPython(python, oracle.Options{NoWarnings: true, HashSeed: hashSeed})
	if err != nil {
		return nil, err
	}
	s, err := in.Serve(slow)
	if err != nil {
		in.Close()
		return nil, err
	}
	c.closers = append(c.closers, s.Close, in.Close)
	return s, nil
}

func (c *comparison) close() {
	for _, f := range c.closers {
		f()
	}
	if c.dir != "" {
		os.RemoveAll(c.dir)
	}
}

// spent is the processor time of this process. CPython's is counted when its server has ended.
func (c *comparison) spent() time.Duration {
	for _, f := range c.closers {
		f()
	}
	c.closers = nil
	return processorTime()
}

// errFails is the error of a program that should end by itself and does not: the generator is wrong.
var errFails = errors.New("CPython fails")

// compare returns the difference between the interpreters. An error means that CPython could not run
// the program: then nothing is known of the other.
func (c *comparison) compare(k program, text string) (string, error) {
	if err := os.WriteFile(c.script, []byte(text), 0o644); err != nil {
		return "", err
	}
	want, err := c.measure.Run(c.script)
	if err != nil {
		return "", err
	}
	if want.Code != 0 && !k.uncaught {
		return "", fmt.Errorf("%w with %d:\n%s", errFails, want.Code, want.Stderr)
	}
	got, err := c.tested.Run(c.script)
	return difference(k, want, got, err), nil
}

// difference says what is not the same in two results.
func difference(k program, want, got scripttest.Result, err error) string {
	if err != nil {
		return "the other: " + err.Error() + "\n"
	}
	if k.uncaught {
		return scripttest.Diff(want, got)
	}
	want.Stderr = ""
	diff := scripttest.Diff(want, scripttest.Result{Stdout: got.Stdout, Code: got.Code})
	if diff != "" && got.Stderr != "" {
		diff += "stderr of the other:\n" + got.Stderr
	}
	return diff
}

// job is one program to compare.
type job struct {
	kind program
	seed uint64
	text string
}

// sift returns the programs that may differ: those whose results are not the same when all of them run in one
// process of CPython. It runs both interpreters at the same time.
func (c *comparison) sift(jobs []job) ([]job, error) {
	paths := make([]string, len(jobs))
	for i, j := range jobs {
		paths[i] = filepath.Join(c.dir, fmt.Sprintf("p%d.py", i))
		if err := os.WriteFile(paths[i], []byte(j.text), 0o644); err != nil {
			return nil, err
		}
	}
	var want []scripttest.Result
	done := make(chan struct{})
	go func() {
		defer close(done)
		// What was not run is compared alone, which finds out why.
		want, _ = c.measure.RunAll(paths)
	}()
	got, errs := make([]scripttest.Result, len(jobs)), make([]error, len(jobs))
	for i, path := range paths {
		got[i], errs[i] = c.tested.Run(path)
	}
	<-done
	var suspects []job
	for i, j := range jobs {
		if i >= len(want) || want[i].Code != 0 && !j.kind.uncaught || difference(j.kind, want[i], got[i], errs[i]) != "" {
			suspects = append(suspects, j)
		}
	}
	return suspects, nil
}

// inProcess runs each program in a new interpreter of this process.
type inProcess struct{ modules []interp.Module }

// Run does what the command does. A program that does not even end when its time is over is left behind.
func (p *inProcess) Run(path string) (scripttest.Result, error) {
	type outcome struct {
		r   scripttest.Result
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		r, err := p.run(path)
		done <- outcome{r, err}
	}()
	select {
	case o := <-done:
		return scripttest.Normalise(o.r, filepath.Dir(path)), o.err
	case <-time.After(2 * hang):
		return scripttest.Result{}, errors.New("hangs, and does not end with its context")
	}
}

func (p *inProcess) run(path string) (r scripttest.Result, err error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return r, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), hang)
	defer cancel()
	var stdout, stderr bytes.Buffer
	in, err := interp.New(interp.Config{Modules: p.modules, Stdout: &stdout, Stderr: &stderr, Args: []string{path}, Path: []string{filepath.Dir(path)}, Clock: interp.VirtualClock()})
	if err != nil {
		return r, err
	}
	defer in.Close()
	program, err := interp.CompileFile(path, src)
	if err != nil {
		in.SyntaxException(err).Render(&stderr, interp.RenderOptions{})
		return scripttest.Result{Stderr: stderr.String(), Code: 1}, nil
	}
	_, err = in.Run(ctx, program)
	in.Flush()
	var exit *interp.ExitError
	var uncaught *interp.Error
	var internal *interp.InternalError
	switch {
	case err == nil:
	case errors.As(err, &exit):
		if r.Code = exit.Code; exit.HasMessage {
			fmt.Fprintln(&stderr, exit.Message)
		}
	case errors.As(err, &uncaught):
		if r.Code = 1; uncaught.Class == "KeyboardInterrupt" {
			r.Code = 130
		}
		uncaught.Render(&stderr, interp.RenderOptions{})
	case errors.As(err, &internal):
		return r, fmt.Errorf("%w\n%s", err, internal.Stack)
	default:
		return r, err
	}
	in.Finish()
	r.Stdout, r.Stderr = stdout.String(), stderr.String()
	return r, nil
}
