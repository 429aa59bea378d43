package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/cmd/ouro/trace"
	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// This file holds the dot commands of a session. None of them is valid Python.

// dotCommand is one of them; run gets what stands behind its name.
type dotCommand struct {
	name, arg, help string
	run             func(s *session, ctx context.Context, arg string) (code int, exit bool)
}

// did makes a dot command that does not end the session of a function.
func did(f func(s *session, ctx context.Context, arg string)) func(*session, context.Context, string) (int, bool) {
	return func(s *session, ctx context.Context, arg string) (int, bool) {
		f(s, ctx, arg)
		return 0, false
	}
}

var dotCommands []dotCommand

func init() {
	dotCommands = []dotCommand{
		{"help", "", "this", did((*session).help)},
		{"exit", "", "end the session", func(*session, context.Context, string) (int, bool) { return exitOK, true }},
		{"tasks", "", "the tasks that are alive, where they stand and what they wait for", did((*session).listTasks)},
		{"cancel", "ID", "cancel a task, by its number or name", did((*session).cancel)},
		{"time", "CODE", "run something and tell how long it took", (*session).timed},
		{"clock", "[HOW]", "virtual: sleeping takes no time; real; +5s: go on by 5 seconds", did((*session).setClock)},
		{"trace", "[HOW]", "on: note what tasks do; alone: draw it; FILE: into a file (.html, .json ...); off", did((*session).trace)},
		{"load", "FILE", "run a file here", (*session).load},
		{"save", "FILE", "write what was typed to a file", did((*session).save)},
		{"edit", "[NAME]", "edit the last block, or a function's source, in $EDITOR", did((*session).edit)},
		{"vars", "", "the names defined here", did((*session).vars)},
		{"doc", "NAME", "what help(NAME) prints", (*session).doc},
		{"full", "", "all of the last value", (*session).showFull},
		{"limits", "", "what the program may use, and has used", did((*session).listLimits)},
		{"reset", "", "forget the names", did((*session).reset)},
	}
}

func isDot(name string) bool {
	for _, d := range dotCommands {
		if "."+d.name == name {
			return true
		}
	}
	return false
}

// dot runs a dot command.
func (s *session) dot(ctx context.Context, line string) (code int, exit bool) {
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	known := map[string]bool{}
	for _, d := range dotCommands {
		if "."+d.name == name {
			if arg == "" && d.arg != "" && d.arg[0] != '[' {
				fmt.Fprintf(s.err, "%s needs %s\n", name, d.arg)
				return 0, false
			}
			code, exit = d.run(s, ctx, arg)
			flush(s.out)
			return code, exit
		}
		known["--"+d.name] = true
	}
	near := strings.ReplaceAll(didYouMean("--"+strings.TrimPrefix(name, "."), known), "--", ".")
	fmt.Fprintf(s.err, "no command %s%s; .help lists them\n", name, near)
	return 0, false
}

func (s *session) help(context.Context, string) {
	for _, d := range dotCommands {
		fmt.Fprintf(s.out, "%-16s %s\n", "."+d.name+" "+d.arg, d.help)
	}
	io.WriteString(s.out, `NAME? or ?NAME   signature, documentation, place; NAME?? its source
%time, %load     the same as .time, .load
Enter runs a block once it is complete; Alt-Enter begins a line in any case.
Up and Down move in the block, then through former ones; Ctrl-R searches them.
Tab completes; -> takes the suggestion; Ctrl-_ takes a change back.
Ctrl-C ends what runs, and only that; Ctrl-D ends the session.
`)
}

func (s *session) listTasks(context.Context, string) {
	n := 0
	for t := range s.in.Tasks() {
		n++
		fmt.Fprintf(s.out, "%4d  %s  %s", t.ID, t.Name, t.Coroutine)
		if t.Line > 0 {
			fmt.Fprintf(s.out, "  at %s:%d", t.File, t.Line)
		}
		if t.Waits != "" {
			fmt.Fprintf(s.out, "  waits for %s", t.Waits)
		}
		if t.MadeLine > 0 {
			fmt.Fprintf(s.out, "  (made at %s:%d)", t.MadeFile, t.MadeLine)
		}
		fmt.Fprintln(s.out)
	}
	if n == 0 {
		fmt.Fprintln(s.out, "no tasks")
	}
}

func (s *session) cancel(ctx context.Context, arg string) {
	for t := range s.in.Tasks() {
		if fmt.Sprint(t.ID) == arg || t.Name == arg {
			s.call(ctx, "cancel("+quote(t.Name)+")")
			return
		}
	}
	fmt.Fprintf(s.err, "no task %s; see .tasks\n", arg)
}

func (s *session) timed(ctx context.Context, arg string) (code int, exit bool) {
	start := time.Now()
	s.cell++
	code, exit = s.run(ctx, fmt.Sprintf("<in %d>", s.cell), arg+"\n")
	took := time.Since(start)
	switch {
	case took < time.Millisecond:
		took = took.Round(100 * time.Nanosecond)
	case took < time.Second:
		took = took.Round(10 * time.Microsecond)
	default:
		took = took.Round(time.Millisecond)
	}
	flush(s.out)
	fmt.Fprintln(s.out, took)
	return code, exit
}

func (s *session) setClock(ctx context.Context, arg string) {
	v, err := s.in.Eval(ctx, "__import__('_ouro_session').clock("+quote(arg)+")")
	if err != nil {
		fmt.Fprintln(s.err, strings.TrimPrefix(err.Error(), "ValueError: "))
		return
	}
	fmt.Fprintln(s.out, "the clock is", v)
}

// trace begins and ends a recording, and draws it.
func (s *session) trace(_ context.Context, arg string) {
	rt := s.in.Runtime()
	switch {
	case arg == "on" || arg == "off":
		var to interp.Tracer
		if s.recorder = nil; arg == "on" {
			s.recorder = &trace.Recorder{}
			to = s.recorder
		}
		loop.StateOf(rt).Trace(to)
		if l, ok := rt.Loop.(*loop.Loop); ok {
			l.SetTracer(to)
		}
	case s.recorder == nil:
		fmt.Fprintln(s.err, "nothing was recorded; .trace on begins")
	case arg == "":
		look := trace.Look{Width: s.console.width(), ASCII: !unicodeTerminal(), Colors: s.c.colors()}
		if err := s.recorder.Text(s.out, look); err != nil {
			fmt.Fprintln(s.err, err)
		}
	case !trace.Known(arg):
		fmt.Fprintln(s.err, ".trace needs on, off, or a file .txt, .html, .json, .ndjson or .mmd")
	default:
		if err := s.c.drawFile(arg, s.recorder); err != nil {
			fmt.Fprintln(s.err, err)
		}
	}
}

func (s *session) load(ctx context.Context, arg string) (code int, exit bool) {
	src, err := os.ReadFile(s.c.path(arg))
	if err != nil {
		fmt.Fprintln(s.err, err)
		return 0, false
	}
	s.saved = append(s.saved, string(src))
	return s.run(ctx, s.c.path(arg), string(src))
}

func (s *session) save(_ context.Context, arg string) {
	var b strings.Builder
	for _, block := range s.saved {
		b.WriteString(strings.TrimRight(block, "\n") + "\n")
	}
	if err := os.WriteFile(s.c.path(arg), []byte(b.String()), 0o666); err != nil {
		fmt.Fprintln(s.err, err)
		return
	}
	fmt.Fprintf(s.out, "%d blocks in %s\n", len(s.saved), arg)
}

// edit lets $EDITOR work on a block, which then stands at the prompt.
func (s *session) edit(ctx context.Context, arg string) {
	text := ""
	switch {
	case arg != "":
		got := s.strings(ctx, "__import__('_ouro_session').source("+quote(arg)+")")
		if len(got) == 0 {
			fmt.Fprintf(s.err, "the source of %s is not known\n", arg)
			return
		}
		text = got[0]
	case len(s.saved) > 0:
		text = s.saved[len(s.saved)-1]
	}
	err := s.console.aside(func() (err error) {
		text, err = s.external(text)
		return err
	})
	if err != nil {
		fmt.Fprintln(s.err, err)
		return
	}
	s.next = strings.TrimRight(text, "\n")
}

// external edits a text in $EDITOR.
func (s *session) external(text string) (string, error) {
	editor := os.Getenv("VISUAL")
	if editor == "" {
		editor = os.Getenv("EDITOR")
	}
	if editor == "" {
		return text, fmt.Errorf(".edit needs an editor in $EDITOR")
	}
	dir, err := os.MkdirTemp("", "ouro-edit-")
	if err != nil {
		return text, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "block.py")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		return text, err
	}
	words := append(strings.Fields(editor), file)
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return text, fmt.Errorf("%s: %w", words[0], err)
	}
	b, err := os.ReadFile(file)
	return string(b), err
}

func (s *session) vars(ctx context.Context, _ string) {
	s.call(ctx, fmt.Sprintf("variables(%d)", s.console.width()))
}

func (s *session) doc(ctx context.Context, arg string) (code int, exit bool) {
	return s.run(ctx, "<doc>", "help("+arg+")\n")
}

func (s *session) showFull(ctx context.Context, _ string) (code int, exit bool) {
	return s.call(ctx, "full()")
}

func (s *session) listLimits(context.Context, string) {
	used := s.in.Stats()
	l := s.in.Runtime().Limits()
	rows := []struct {
		name       string
		used, most int64
	}{{"steps", used.Steps, l.Steps}, {"memory", used.Memory, l.Memory}, {"tasks", int64(used.Tasks), int64(l.Tasks)}, {"depth", 0, int64(l.Depth)}, {"output", 0, l.Output}}
	for _, r := range rows {
		most := "no limit"
		if r.most > 0 {
			most = "of " + grouped(int(r.most))
		}
		now := ""
		if r.used > 0 {
			now = grouped(int(r.used))
		}
		fmt.Fprintf(s.out, "%-8s %16s %s\n", r.name, now, most)
	}
}

func (s *session) reset(ctx context.Context, _ string) {
	s.saved = nil
	s.call(ctx, "reset()")
}

// call runs a function of the session's module.
func (s *session) call(ctx context.Context, call string) (code int, exit bool) {
	return s.run(ctx, "<session>", "__import__('_ouro_session')."+call+"\n")
}

// describe is NAME?: signature, documentation and place; with ??, its source.
func (s *session) describe(ctx context.Context, name string, source bool) (code int, exit bool) {
	flag := "False"
	if source {
		flag = "True"
	}
	return s.call(ctx, "describe("+quote(name)+", "+flag+")")
}

// builtin tells which names have a colour of their own.
func (s *session) builtin(name string) bool {
	known := s.known.Load()
	return known != nil && (*known)[name]
}

// done tells which blocks Enter runs.
func (s *session) done(block string) bool { return blockDone(block) }

// editorHelp is what the editor of blocks asks a session.
type editorHelp interface {
	done(block string) bool
	complete(block string, pos int) (candidates []string, replace int)
	builtin(name string) bool
	external(block string) (string, error)
}
