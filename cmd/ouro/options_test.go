package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestParseArgs(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", ""},
		{"x.py", "file x.py"},
		{"x.py -c -V --seed=3", "file x.py args -c -V --seed=3"},
		{"-c CODE a -b", "code CODE args a -b"},
		{"-cCODE -i", "code CODE args -i"},
		{"-ic CODE", "interactive code CODE"},
		{"-qi -m MOD x", "interactive quiet module MOD args x"},
		{"-mMOD", "module MOD"},
		{"- a", "file - args a"},
		{"-- -x.py -i", "file -x.py args -i"},
		{"--seed 7 x.py --seed 9", "seed 7 file x.py args --seed 9"},
		{"--seed=7 -W error -Wignore x.py", "seed 7 W[error ignore] file x.py"},
		{"--allow-read x.py", "read all file x.py"},
		{"--allow-read=a,b --allow-read=c x.py", "read[a b c] file x.py"},
		{"--max-memory 64M x.py", "memory 67108864 file x.py"},
		{"-X dev -B -s -E x.py", "X[dev] file x.py"},
		{"--sed 7", "error unknown option --sed, did you mean --seed?"},
		{"-Z", "error Unknown option: -Z"},
		{"-c", "error Argument expected for the -c option"},
		{"-W", "error Argument expected for the -W option"},
		{"--max-memory 64X x.py", `error --max-memory: "64X" is no size; write it as 500, 64k, 64M or 2G`},
		{"--color=pink x.py", `error --color must be one of "auto","always","never" but got "pink"`},
	} {
		o, p, err := parseArgs(strings.Fields(c.args))
		got := ""
		say := func(format string, args ...any) { got += " " + fmt.Sprintf(format, args...) }
		if err != nil {
			say("error %s", err)
		} else {
			if o.Interactive {
				say("interactive")
			}
			if o.Quiet {
				say("quiet")
			}
			if o.Seed != 0 {
				say("seed %d", o.Seed)
			}
			if o.Warnings != nil {
				say("W%v", o.Warnings)
			}
			if o.Set != nil {
				say("X%v", o.Set)
			}
			if o.AllowRead.All {
				say("read all")
			}
			if o.AllowRead.Some != nil {
				say("read%v", o.AllowRead.Some)
			}
			if o.MaxMemory != 0 {
				say("memory %d", o.MaxMemory)
			}
			switch {
			case p.isCode:
				say("code %s", p.code)
			case p.isModule:
				say("module %s", p.module)
			case p.file != "":
				say("file %s", p.file)
			}
			if len(p.args) > 0 {
				say("args %s", strings.Join(p.args, " "))
			}
		}
		if strings.TrimSpace(got) != c.want {
			t.Errorf("ouro %s: %s, want %s", c.args, strings.TrimSpace(got), c.want)
		}
	}
}

// invoke runs the command in a folder with the given files.
func invoke(t *testing.T, files map[string]string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	c := &command{dir: dir, stdin: strings.NewReader(""), stdout: &out, stderr: &errs}
	code = c.main(context.Background(), args)
	return out.String(), strings.ReplaceAll(errs.String(), dir, "DIR"), code
}

func TestOptions(t *testing.T) {
	files := map[string]string{"m.py": "import sys\nprint(__name__, sys.argv[1:])\n", "p/__init__.py": "", "p/__main__.py": "print('main of p')\n",
		"data.txt": "text", "q/__init__.py": ""}
	t.Setenv("OURO_TEST", "seen")
	for _, c := range []struct {
		args     []string
		out, err string // what stderr ends with
		code     int
	}{
		{[]string{"-m", "m", "a", "-b"}, "__main__ ['a', '-b']\n", "", 0},
		{[]string{"-m", "p"}, "main of p\n", "", 0},
		{[]string{"-m", "q"}, "", "ouro: No module named q.__main__; 'q' is a package and cannot be directly executed\n", 1},
		{[]string{"-m", "nothing"}, "", "ouro: No module named nothing\n", 1},
		{[]string{"version"}, version + "\n", "", 0},
		{[]string{"-V"}, version + "\n", "", 0},
		{[]string{"--timeout=50ms", "-c", "while True: pass"}, "", "ouro: stopped after 50ms (--timeout)\n", 124},
		{[]string{"--timeout=50ms", "-c", "import sys\ndef h(*a):\n    while True: pass\nsys.excepthook = h\n1/0"}, "", "ouro: stopped after 50ms (--timeout)\n", 124},
		{[]string{"--timeout=50ms", "-c", "import atexit\n@atexit.register\ndef h():\n    while True: pass"}, "", "ouro: stopped after 50ms (--timeout)\n", 124},
		{[]string{"--timeout=50ms", "-c", "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()"}, "", "ouro: stopped after 50ms (--timeout)\n", 124},
		{[]string{"--max-steps=5000", "-c", "import sys\ndef h(*a):\n    while True: pass\nsys.excepthook = h\n1/0"}, "", "ouro: steps limit of 5000 reached\n", 125},
		{[]string{"--max-steps=5000", "-c", "import atexit\n@atexit.register\ndef h():\n    while True: pass"}, "", "ouro: steps limit of 5000 reached\n", 125},
		{[]string{"--max-steps=5000", "-c", "try:\n    while True: pass\nexcept BaseException: print('caught')"}, "", "ouro: steps limit of 5000 reached\n", 125},
		{[]string{"--max-output=10", "-c", "print('x' * 100)"}, "", "ouro: output limit of 10 reached\n", 125},
		{[]string{"-W", "error", "-c", "import warnings\nwarnings.warn('w')"}, "", "UserWarning: w\n", 1},
		{[]string{"-W", "ignore", "-c", "import warnings\nwarnings.warn('w')\nimport sys\nprint(sys.warnoptions)"}, "['ignore']\n", "", 0},
		{[]string{"-W", "error::DeprecationWarning", "-c", "import warnings\nwarnings.warn('w', DeprecationWarning)"}, "", "DeprecationWarning: w\n", 1},
		{[]string{"-W", "nonsense", "-c", "1"}, "", "Invalid -W option ignored: invalid action: 'nonsense'\n", 0},
		{[]string{"-c", "print(open('data.txt').read())"}, "", "PermissionError: read \"data.txt\": run again with --allow-read=data.txt\n", 1},
		{[]string{"--allow-read=data.txt", "-c", "print(open('data.txt').read())"}, "text\n", "", 0},
		{[]string{"--allow-read", "--deny-read=data.txt", "-c", "open('data.txt')"}, "", "run again with --allow-read=data.txt\n", 1},
		{[]string{"--allow-read", "--deny-read", "-c", "open('data.txt')"}, "", "run again with --allow-read=data.txt\n", 1},
		{[]string{"-c", "import os\nprint(dict(os.environ))"}, "{}\n", "", 0},
		{[]string{"--allow-env=OURO_TEST", "-c", "import os\nprint(dict(os.environ))"}, "{'OURO_TEST': 'seen'}\n", "", 0},
		{[]string{"--virtual-time", "-c", "import asyncio\nasyncio.run(asyncio.sleep(10**6))\nprint('slept')"}, "slept\n", "", 0},
		{[]string{"--error-format=json", "-c", "1/0"}, "", `"text":"Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n"}` + "\n", 1},
		{[]string{"-X", "importtime", "-c", "1"}, "", "ouro: -X importtime is not supported\n", 2},
		{[]string{"-X", "no_debug_ranges", "-c", "1/0"}, "", "    1/0\nZeroDivisionError: division by zero\n", 1},
		{[]string{"-X", "cpu_count=3", "-c", "import os\nprint(os.cpu_count(), os.process_cpu_count())"}, "3 3\n", "", 0},
		{[]string{"-X", "cpu_count=0", "-c", "1"}, "", "n must be greater than 0\n", 2},
		{[]string{"-X", "pycache_prefix=/x", "-c", "import sys\nprint(sys.pycache_prefix)"}, "/x\n", "", 0},
		{[]string{"-X", "utf8=5", "-c", "1"}, "", "invalid -X utf8 option value\n", 2},
		{[]string{"-X", "gil=0", "-c", "1"}, "", "Disabling the GIL is not supported by this build\n", 2},
		{[]string{"-VV"}, fmt.Sprintf("%s [%s %s/%s]\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH), "", 0},
		{[]string{"--help-env"}, helpVariables, "", 0},
		{[]string{"--help-xoptions"}, helpSettings, "", 0},
		{[]string{"--check-hash-based-pycs", "always", "-t", "-c", "print(1)"}, "1\n", "", 0},
		{[]string{"--check-hash-based-pycs=x", "-c", "1"}, "", "Try `ouro -h' for more information.\n", 2},
		{[]string{"--allow-env", "--deny-env=OURO_TEST", "-c", "import os\nprint('OURO_TEST' in os.environ, 'PATH' in os.environ)"}, "False True\n", "", 0},
		{[]string{"-A", "--deny-env", "-c", "import os\nprint(dict(os.environ))"}, "{}\n", "", 0},
		{[]string{"-A", "--deny-run", "--no-prompt", "-c", "import subprocess\nsubprocess.run(['true'])"}, "", "denied by --deny-run\n", 1},
		{[]string{"-c", "import subprocess\nsubprocess.run(['true'])"}, "", "PermissionError: [Errno 13] start \"true\": run again with --allow-run\n", 1},
		{[]string{"-A", "--deny-net=10.0.0.1", "-c", "import socket\nsocket.create_connection(('10.0.0.1', 80))"}, "", "PermissionError: [Errno 13] connect \"10.0.0.1:80\": denied by --deny-net\n", 1},
		{[]string{"-A", "--deny-net", "-c", "import socket\nsocket.socket().bind(('127.0.0.1', 0))"}, "", "denied by --deny-net\n", 1},
		{[]string{"completion", "csh"}, "", "ouro completion: no completions for csh; there are bash, zsh and fish\n", 2},
	} {
		out, err, code := invoke(t, files, c.args...)
		if out != c.out || !strings.HasSuffix(err, c.err) || c.err == "" && err != "" || code != c.code {
			t.Errorf("ouro %q: status %d, stdout %q, stderr %q", c.args, code, out, err)
		}
	}
	t.Setenv("PYTHONPATH", "p")
	t.Setenv("PYTHON_CPU_COUNT", "7")
	t.Setenv("PYTHONNODEBUGRANGES", "1")
	t.Setenv("PYTHON_COLORS", "1")
	files["p/there.py"] = "import os\nprint('there', os.cpu_count())\n"
	if out, err, code := invoke(t, files, "--allow-read=p", "-c", "import there\n1/0"); out != "there 7\n" || code != 1 || strings.Contains(err, "~") || !strings.Contains(err, "\x1b[") {
		t.Errorf("with variables: status %d, stdout %q, stderr %q", code, out, err)
	}
	if _, err, code := invoke(t, files, "-E", "--allow-read=p", "-c", "import there"); code != 1 || !strings.Contains(err, "\n    ^^^^") && !strings.Contains(err, "No module named 'there'") {
		t.Errorf("-E: status %d, stderr %q", code, err)
	}
	t.Setenv("PYTHON_COLORS", "0")
	t.Setenv("FORCE_COLOR", "1")
	if _, err, _ := invoke(t, files, "-c", "1/0"); strings.Contains(err, "\x1b[") {
		t.Errorf("colours in spite of PYTHON_COLORS=0: %q", err)
	}
	os.Unsetenv("PYTHON_COLORS")
	a, _, _ := invoke(t, nil, "--seed=5", "-c", "import random\nprint(random.random())")
	b, _, _ := invoke(t, nil, "--seed=5", "-c", "import random\nprint(random.random())")
	if a != b {
		t.Errorf("--seed=5 gives %s and %s", a, b)
	}
}

func TestCheck(t *testing.T) {
	files := map[string]string{
		"good.py":   "import asyncio\nfrom beside import x\nasync def f(n=1, *a, k, **kw):\n    return [y for y in a if (z := y)] and z\nasyncio.run(f(k=1))\n",
		"beside.py": "x = 1\n",
		"bad.py":    "import asyncio, time\nimport nowhere\nasync def f():\n    time.sleep(1)\n    await 5\n    f()\n    asyncio.sleep(1)\n    asyncio.create_task(f())\n    prnt(1)\ntime.sleep(1)\n",
		"broken.py": "x = 1\ny = = 2\n",
	}
	for _, c := range []struct {
		args []string
		out  string
		code int
	}{
		{[]string{"good.py"}, "", 0},
		{[]string{"broken.py"}, "broken.py:2:5: SyntaxError: invalid syntax [syntax-error]\n", 1},
		{[]string{"missing.py"}, "missing.py:1:1: ", 2},
		{[]string{"--format=json", "good.py"}, "[]\n", 0},
		{[]string{"bad.py"}, `bad.py:2:8: no module named 'nowhere' [unknown-module]
bad.py:4:5: time.sleep stops every task; use: await asyncio.sleep(...) [blocking-call]
bad.py:5:5: this value cannot be awaited [useless-await]
bad.py:6:5: coroutine 'f' is never awaited; did you mean: await f(...) [never-awaited]
bad.py:7:5: coroutine 'asyncio.sleep' is never awaited; did you mean: await asyncio.sleep(...) [never-awaited]
bad.py:8:5: keep a reference to the task, or it may be collected before it is done [unkept-task]
bad.py:9:5: name 'prnt' is not defined; did you mean 'print'? [undefined-name]
`, 1},
	} {
		out, _, code := invoke(t, files, append([]string{"check"}, c.args...)...)
		if c.code == 2 {
			out = out[:min(len(out), len(c.out))]
		}
		if out != c.out || code != c.code {
			t.Errorf("ouro check %q: status %d\n%s", c.args, code, out)
		}
	}
}
