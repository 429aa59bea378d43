package interp_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
)

// FuzzRun compiles and runs arbitrary source under tight limits. Whatever the
// program does, it must end in a value, a script error or a limit, never in an
// internal error.
func FuzzRun(f *testing.F) {
	scripts, err := filepath.Glob("../testdata/lang/*.py")
	if err != nil || len(scripts) == 0 {
		f.Fatal("no seed scripts", err)
	}
	for _, s := range scripts {
		src, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Add("def g():\n    try:\n        x = yield (yield 1)\n    finally:\n        yield x\nfor i in g(): break\n")
	f.Add("async def f():\n    async with a as b:\n        return [await x async for x in y]\nf().send(None)\n")
	f.Fuzz(func(t *testing.T, src string) {
		in, err := interp.New(interp.Config{Limits: interp.Limits{Steps: 200_000, Memory: 32 << 20, Depth: 200}})
		if err != nil {
			t.Fatal(err)
		}
		// A hang shows no stack by itself.
		watchdog := time.AfterFunc(10*time.Second, func() { panic("still running: " + src) })
		defer watchdog.Stop()
		_, err = in.RunString(context.Background(), "fuzz.py", src)
		var internal *interp.InternalError
		if errors.As(err, &internal) {
			t.Fatalf("%v\n%s", err, internal.Stack)
		}
	})
}
