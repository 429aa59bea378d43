package interp_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/ouro-lang/ouro/interp"
)

// TestHostileTypes runs a script that bends the type model as far as it goes:
// each line must end in a result or an exception.
func TestHostileTypes(t *testing.T) {
	src, err := os.ReadFile("../testdata/hostile/types.py")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.RunString(context.Background(), "types.py", string(src)); err != nil {
		t.Fatal(err)
	}
	in.Runtime().FlushText(1)
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if want := strings.Count(string(src), "t('"); len(lines) < want {
		t.Errorf("%d lines for %d tests", len(lines), want)
	}
	for _, l := range lines {
		if strings.Contains(l, "SystemError") {
			t.Error(l)
		}
	}
}

// endlessTypes are programs that fill memory by way of classes and attributes.
var endlessTypes = map[string]string{
	"shapes":              "l = []\nwhile True:\n    class C: pass\n    l.append(C)\n    for i in range(500):\n        c = C()\n        setattr(c, 'a' + str(i), 1)\n        c.b = 1; c.d = 2; c.e = 3",
	"slots":               "class C: __slots__ = ['a' + str(i) for i in range(20000)]\nl = []\nwhile True: l.append(C())",
	"class attributes":    "class C: pass\ni = 0\nwhile True:\n    i += 1\n    setattr(C, 'a' + str(i), i)",
	"function attributes": "def f(): pass\ni = 0\nwhile True:\n    i += 1\n    setattr(f, 'a' + str(i), i)",
	"dict attributes":     "class C: pass\nc = C()\nc.__dict__\ni = 0\nwhile True:\n    i += 1\n    setattr(c, 'a' + str(i), i)",
	"chain of classes":    "c = object\nwhile True: c = type('C', (c,), {})",
	"properties":          "l = []\nwhile True: l.append(property(len))",
	"supers":              "class C: pass\nl = []\nwhile True: l.append(super(C, C()))",
	"aliases":             "l = []\nwhile True: l.append(list[int, str])",
	"unions":              "l = []\nwhile True: l.append(list[len(l)] | int)",
	"methods":             "class C:\n    def f(self): pass\nc = C()\nl = []\nwhile True: l.append(c.f)",
	"wrappers":            "l = []\nwhile True: l.append((1).__add__)",
	"static":              "l = []\nwhile True: l.append(staticmethod(len))",
	"namespaces":          "l = []\nwhile True: l.append(type('C', (), {'a' + str(i): i for i in range(1000)}))",
	"subclass of list":    "class L(list): pass\nl = []\nwhile True: l.append(L((1, 2, 3)))",
}

func TestEndlessTypes(t *testing.T) {
	const limit = 16 << 20
	for name, src := range endlessTypes {
		t.Run(name, func(t *testing.T) {
			before := heapInUse()
			in, err := runLimited(t, src, limit)
			var le *interp.LimitError
			if errors.As(err, &le) {
				if le.Kind != "memory" {
					t.Fatalf("stopped by %v", err)
				}
			} else if err == nil || !strings.Contains(err.Error(), "MemoryError") {
				t.Fatalf("ended with %v", err)
			}
			after := heapInUse()
			runtime.KeepAlive(in)
			if after-before > 2*limit {
				t.Errorf("heap grew by %d MB under a limit of %d MB", (after-before)>>20, limit>>20)
			}
		})
	}
}
