package scripttest

import (
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// script writes a test with the given goldens into a folder of its own and returns its path.
func script(t *testing.T, folder string, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), folder)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "a.py")
}

func prints(stdout, stderr string, code int) Runner {
	return func(string, string, bool) (string, string, int) { return stdout, stderr, code }
}

func TestCheck(t *testing.T) {
	golden := map[string]string{"a.py": "", "a.out": "one\ntwo\n", "a.err": "oops\n", "a.code": "3\n"}
	differs := map[string]string{"a.py": "", "a.out": "ours\n", "a.cpython.out": "theirs\n"}
	gone := map[string]string{"a.py": "", "a.out": "same\n", "a.cpython.out": "same\n"}
	for _, c := range []struct {
		name, folder string
		files        map[string]string
		run          Runner
		want         string // a part of the message; empty: the check passes
	}{
		{"equal", "lang", golden, prints("one\ntwo\n", "oops\n", 3), ""},
		{"stdout", "lang", golden, prints("one\n2\n", "oops\n", 3), "stdout differs at line 2 (want 2 lines, got 2):\n    one\n  - two\n  + 2\n"},
		{"newline", "lang", golden, prints("one\ntwo", "oops\n", 3), `+ two\ no newline at the end`},
		{"stderr", "lang", golden, prints("one\ntwo\n", "", 3), "stderr differs at line 1 (want 1 lines, got 0):\n  - oops\n"},
		{"code", "lang", golden, prints("one\ntwo\n", "oops\n", 0), "exit status: want 3, got 0"},
		{"unrecorded", "lang", map[string]string{"a.py": ""}, prints("", "", 0), "a.out is missing"},
		{"empty", "lang", map[string]string{"a.py": "", "a.out": ""}, prints("", "", 0), ""},
		{"panic", "lang", golden, func(string, string, bool) (string, string, int) { panic("broken") }, "panic: broken"},
		{"difference", "differs", differs, prints("ours\n", "", 0), ""},
		{"wrong difference", "differs", differs, prints("theirs\n", "", 0), "- ours\n  + theirs"},
		{"difference gone", "differs", gone, prints("same\n", "", 0), "no longer a difference"},
	} {
		t.Run(c.name, func(t *testing.T) {
			msg := Check(c.run, script(t, c.folder, c.files), false)
			if (msg == "") != (c.want == "") || !strings.Contains(msg, c.want) {
				t.Errorf("got %q, want %q in it", msg, c.want)
			}
		})
	}
}

func TestCheckNormalises(t *testing.T) {
	path := script(t, "lang", map[string]string{"a.py": "", "a.out": "File \"a.py\"\n<object at 0x...>\n0x10\n"})
	run := func(script, dir string, virtual bool) (string, string, int) {
		if script != "a.py" || !filepath.IsAbs(dir) || !virtual {
			t.Errorf("Runner got %q, %q, %v", script, dir, virtual)
		}
		return "File \"" + filepath.ToSlash(dir) + "/a.py\"\n<object at 0x7fd0>\n0x10\n", "", 0
	}
	if msg := Check(run, path, true); msg != "" {
		t.Error(msg)
	}
}

func TestRunTriesTheRealClockAgain(t *testing.T) {
	path := script(t, "async", map[string]string{"a.py": "import asyncio", "a.out": "right\n"})
	var runs [2]atomic.Int32
	t.Run("scripts", func(t *testing.T) {
		Run(t, func(_, _ string, virtual bool) (string, string, int) {
			if virtual {
				runs[1].Add(1)
				return "right\n", "", 0
			}
			if runs[0].Add(1) < 3 {
				return "late\n", "", 0
			}
			return "right\n", "", 0
		}, path)
	})
	if runs[0].Load() != 3 || runs[1].Load() != 1 {
		t.Errorf("%d runs with the real clock, %d with the virtual one", runs[0].Load(), runs[1].Load())
	}
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	for _, f := range []string{"b/x.py", "a/y.py", "a/_module.py", "a/y.out", "a/later/z.py", "a/_data/w.py"} {
		path := filepath.Join(root, f)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ path, want string }{
		{"", "a/y.py b/x.py"}, {"a/later", "a/later/z.py"}, {"b/x.py", "b/x.py"},
	} {
		got, err := Find(filepath.Join(root, c.path))
		if err != nil {
			t.Fatal(err)
		}
		for i := range got {
			rel, _ := filepath.Rel(root, got[i])
			got[i] = filepath.ToSlash(rel)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("Find(%q) = %s, want %s", c.path, s, c.want)
		}
	}
}

func TestSave(t *testing.T) {
	path := script(t, "lang", map[string]string{"a.py": "", "a.err": "old\n", "a.code": "1\n"})
	r := Result{Stdout: "x\n", Code: 2}
	for i, want := range []bool{true, false} {
		if changed, err := Save(path, r); err != nil || changed != want {
			t.Errorf("save %d: changed %v, err %v", i, changed, err)
		}
	}
	if got, err := Load(path); err != nil || got != r {
		t.Errorf("loaded %+v, %v", got, err)
	}
	if _, err := os.Stat(strings.TrimSuffix(path, ".py") + ".err"); err == nil {
		t.Error("the golden of an empty stderr was kept")
	}
}

func TestDiffShortens(t *testing.T) {
	got := Diff(Result{}, Result{Stdout: strings.Repeat("x\n", 100) + "last\n"})
	if n := strings.Count(got, "\n"); n != 2*shown+2 || !strings.Contains(got, "+ last") || !strings.Contains(got, "... 89 lines ...") {
		t.Errorf("%d lines:\n%s", n, got)
	}
}

func TestDiffNarrowsLongLines(t *testing.T) {
	line := strings.Repeat("é", 300)
	got := Diff(Result{Stdout: line + "a" + line}, Result{Stdout: line + "b" + line})
	for _, want := range []string{"  - ... ", "éaé", "éa", "éb", "é ...\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if len(got) > 1000 {
		t.Errorf("%d bytes", len(got))
	}
}
