package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"
)

// This file holds the dot commands of a session. None of them is valid Python.

const dotHelp = `.help            this
.exit            end the session
.tasks           the tasks that are alive, where they stand and what they wait for
.cancel ID       cancel a task
.time EXPR       run a statement and tell how long it took
.load FILE       run a file here
.save FILE       write what was typed to a file
.vars            the names defined here
.reset           forget them
NAME?            signature and documentation; help(NAME) has more
`

// dot runs a dot command.
func (s *session) dot(ctx context.Context, line string) (code int, exit bool) {
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	out := s.c.stdout
	need := func(what string) bool {
		if arg == "" {
			fmt.Fprintf(s.c.stderr, "%s needs %s\n", name, what)
		}
		return arg != ""
	}
	switch name {
	case ".help":
		fmt.Fprint(out, dotHelp)
	case ".exit":
		return exitOK, true
	case ".tasks":
		n := 0
		for t := range s.in.Tasks() {
			n++
			fmt.Fprintf(out, "%4d  %s  %s", t.ID, t.Name, t.Coroutine)
			if t.Line > 0 {
				fmt.Fprintf(out, "  at %s:%d", t.File, t.Line)
			}
			if t.Waits != "" {
				fmt.Fprintf(out, "  waits for %s", t.Waits)
			}
			if t.MadeLine > 0 {
				fmt.Fprintf(out, "  (made at %s:%d)", t.MadeFile, t.MadeLine)
			}
			fmt.Fprintln(out)
		}
		if n == 0 {
			fmt.Fprintln(out, "no tasks")
		}
	case ".cancel":
		if !need("the number of a task, see .tasks") {
			break
		}
		for t := range s.in.Tasks() {
			if fmt.Sprint(t.ID) == arg || t.Name == arg {
				return s.run(ctx, "<cancel>", fmt.Sprintf("for _t in __import__('asyncio').all_tasks():\n    if _t.get_name() == %s: _t.cancel()\n\n", quote(t.Name)))
			}
		}
		fmt.Fprintf(s.c.stderr, "no task %s; see .tasks\n", arg)
	case ".time":
		if !need("something to run") {
			break
		}
		start := time.Now()
		code, exit = s.run(ctx, "<time>", arg+"\n")
		fmt.Fprintf(out, "%.3g s\n", time.Since(start).Seconds())
		return code, exit
	case ".load":
		if !need("a file") {
			break
		}
		src, err := os.ReadFile(s.c.path(arg))
		if err != nil {
			fmt.Fprintln(s.c.stderr, err)
			break
		}
		return s.run(ctx, s.c.path(arg), "exec(compile("+quote(string(src))+", "+quote(s.c.path(arg))+", 'exec'))\n")
	case ".save":
		if !need("a file") {
			break
		}
		if err := os.WriteFile(s.c.path(arg), []byte(strings.Join(s.saved, "")), 0o666); err != nil {
			fmt.Fprintln(s.c.stderr, err)
			break
		}
		fmt.Fprintf(out, "%d blocks in %s\n", len(s.saved), arg)
	case ".vars":
		return s.run(ctx, "<vars>", "print(*sorted(n for n in globals() if not n.startswith('_')))\n")
	case ".reset":
		s.saved = nil
		return s.run(ctx, "<reset>", "for _n in [n for n in globals() if not n.startswith('__') and n != 'asyncio']: globals().pop(_n, None)\n\n")
	default:
		fmt.Fprintf(s.c.stderr, "no command %s; .help lists them\n", name)
	}
	return 0, false
}

// describe is NAME?: signature and documentation.
func (s *session) describe(ctx context.Context, name string) (code int, exit bool) {
	src := "def _describe(_x, _n):\n" +
		"    import inspect\n" +
		"    try: print(_n + str(inspect.signature(_x)))\n" +
		"    except (TypeError, ValueError): print(_n, ':', type(_x).__name__, '=', repr(_x)[:200])\n" +
		"    _d = inspect.getdoc(_x)\n" +
		"    if _d: print(_d)\n" +
		"    _c = getattr(_x, '__code__', None)\n" +
		"    if _c is not None: print('defined at %s:%d' % (_c.co_filename, _c.co_firstlineno))\n\n"
	if code, exit = s.run(ctx, "<describe>", src); exit {
		return code, exit
	}
	return s.run(ctx, "<describe>", "_describe("+name+", "+quote(name)+")\n")
}
