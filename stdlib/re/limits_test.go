package re_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib/re"
	"github.com/ouro-lang/ouro/stdlib/warnings"
)

// run runs a script under limits and returns its output and error.
func run(t *testing.T, limits interp.Limits, script string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Modules: []interp.Module{re.Module, warnings.Module}, Limits: limits, Stdout: &out})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "limits.py", script)
	if ferr := in.Flush(); ferr != nil {
		t.Fatal(ferr)
	}
	return out.String(), err
}

// A pattern that would need longer than the universe has been there stops at
// the step limit, soon and for good.
func TestExponentialPatternStops(t *testing.T) {
	for _, script := range []string{
		"import re\nre.match(r'(a+)+$', 'a' * 5000 + 'b')",
		"import re\nre.search(r'(?:a|a)*b', 'a' * 5000)",
		"import re\nre.match(r'(a?){60}a{60}', 'a' * 60)",
		"import re\nre.sub(r'(x+x+)+y', '', 'x' * 5000)",
		"import re\nre.match(r'(?:){4000000000}', '')",
		"import re\ntry:\n  re.match(r'(.*)*(.*)*(.*)*[^a]', 'a' * 3000)\nexcept BaseException:\n  print('caught')",
	} {
		start := time.Now()
		out, err := run(t, interp.Limits{Steps: 2_000_000}, script)
		if err == nil || !strings.Contains(err.Error(), "limit") {
			t.Errorf("%q: error %v", script, err)
		}
		if out != "" {
			t.Errorf("%q: printed %q", script, out)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%q took %v", script, d)
		}
	}
}

// Long texts neither exhaust the Go stack nor more memory than is allowed.
func TestLongTexts(t *testing.T) {
	out, err := run(t, interp.Limits{}, `
import re
s = "ab" * 200_000
print(re.fullmatch(r"(?:a|b)*", s).end(), re.fullmatch(r"(?:(a)|(b))*", s).regs[1:], re.match(r"(?:a?b?)*?$", s).end())
print(len(re.findall(r"(?=(a))", s)), re.match(r"(?>(?:ab)*)", s).end(), re.match(r"(?:ab)*+", s).end())
try:
    re.compile("(" * 5000 + ")" * 5000)
except RecursionError as e:
    print(e)
`)
	want := "400000 ((399998, 399999), (399999, 400000)) 400000\n200000 400000 400000\nmaximum recursion depth exceeded\n"
	if err != nil || out != want {
		t.Errorf("got %q, %v", out, err)
	}
	out, err = run(t, interp.Limits{Memory: 20 << 20}, `
import re
try:
    re.fullmatch(r"(?:(a)|(b))*", "ab" * 1_000_000)
except MemoryError:
    print("MemoryError")
`)
	if err == nil && out != "MemoryError\n" {
		t.Errorf("got %q, %v", out, err)
	}
}
