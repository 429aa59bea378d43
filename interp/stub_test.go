package interp_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

type shelf struct {
	_     struct{} `ouro:"methods=Find"`
	Name  string   `ouro:",readonly"`
	Books []shelfBook
	Above *shelf
}

type shelfBook struct {
	Title string
	Since time.Time
}

func (s *shelf) Find(title string, more ...int) (*shelfBook, error) { return nil, nil }

func ExampleStub() {
	fmt.Print(interp.Stub(map[string]any{
		"add":   func(a, b int) int { return a + b },
		"fetch": interp.Async(func(ctx context.Context, url string) ([]byte, error) { return nil, nil }),
		"pi":    3.14,
		"shelf": &shelf{},
	}, nil))
	// Output:
	// import datetime
	//
	// class shelfBook:
	//     title: str
	//     since: datetime.datetime
	//
	// class interp_test_shelf:
	//     @property
	//     def name(self) -> str: ...
	//     books: list[shelfBook]
	//     above: interp_test_shelf | None
	//     def find(self, arg0: str, /, *args: int) -> shelfBook | None: ...
	//
	// def add(arg0: int, arg1: int, /) -> int: ...
	// async def fetch(arg0: str, /) -> bytes: ...
	// pi: float
	// shelf: interp_test_shelf | None
}

// TestStubIsPython: what Stub writes compiles, whatever is lent.
func TestStubIsPython(t *testing.T) {
	bound, err := interp.Bind(strings.NewReplacer("a", "b"), "Replace")
	if err != nil {
		t.Fatal(err)
	}
	text := interp.Stub(map[string]any{
		"none": nil, "any": []any{1}, "table": map[string][]int{}, "names": map[string]struct{}{}, "bound": bound,
		"each": func(f func(string, int) (bool, error)) {}, "pairs": func(iter.Seq2[string, int]) {}, "rows": iter.Seq2[int, error](nil),
		"chan": make(chan string), "two": func() (int, string, error) { return 0, "", nil }, "kw": func(int, interp.Kwargs) {},
		"err": io.EOF, "wait": func(time.Duration) {}, "list": func([]string) []string { return nil }, "ref": &[]int{1},
	}, strings.ToUpper)
	if _, err := interp.Compile("host.pyi", text); err != nil {
		t.Errorf("%v in\n%s", err, text)
	}
	for _, want := range []string{
		"none: None", "any: list[typing.Any]", "table: dict[str, list[int]]", "names: set[str]", "def each(arg0: collections.abc.Callable[[str, int], bool], /) -> None",
		"def pairs(arg0: collections.abc.Iterable[tuple[str, int]], /)", "rows: collections.abc.Iterable[int]", "chan: collections.abc.AsyncIterable[str]",
		"def two() -> tuple[int, str]", "def kw(arg0: int, /, **kwargs: typing.Any) -> None", "err: BaseException", "def wait(arg0: float, /)",
		"def list(arg0: collections.abc.Iterable[str], /) -> list[str]", "ref: list[int]", "def REPLACE(self, arg0: str, /) -> str",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestCoroutineFunctions: a script can tell which of the host's functions are to
// be awaited.
func TestCoroutineFunctions(t *testing.T) {
	in := newInterp(t, map[string]any{
		"plain": func() {}, "slow": interp.Async(func(context.Context) (int, error) { return 7, nil }),
	})
	defer in.Close()
	for _, first := range []string{"", "import asyncio\n"} {
		v, err := in.Eval(context.Background(), first+"import inspect\n(inspect.iscoroutinefunction(plain), inspect.iscoroutinefunction(slow), await slow())")
		if err != nil || v.String() != "(False, True, 7)" {
			t.Error(v, err)
		}
	}
}

// TestSyntaxHint: the error of a program that does not compile has the hint.
func TestSyntaxHint(t *testing.T) {
	const src = "def f():\n    await g()\n"
	in := newInterp(t, nil)
	defer in.Close()
	_, compiled := interp.Compile("x.py", src)
	_, ran := in.RunString(context.Background(), "x.py", src)
	for _, err := range []error{compiled, ran} {
		var s *interp.SyntaxError
		if !errors.As(err, &s) || !strings.Contains(s.Hint, "async def") {
			t.Errorf("%v: %+v", err, s)
		}
	}
	_, err := interp.Compile("x.py", "1 +")
	var s *interp.SyntaxError
	if !errors.As(err, &s) || s.Hint != "" {
		t.Errorf("%v: %+v", err, s)
	}
}

// TestLimitFallsLast: a limit that falls in the last thing a script does, where
// exceptions are only reported, is the error of that run and not of the next.
func TestLimitFallsLast(t *testing.T) {
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Limits: interp.Limits{Steps: 100_000}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx := context.Background()
	_, err = in.RunString(ctx, "last.py", `
class B:
    def __buffer__(self, flags):
        return memoryview(b"abc")
    def __release_buffer__(self, view):
        while True:
            pass
with memoryview(B()):
    pass
`)
	if !errors.Is(err, interp.ErrLimit) {
		t.Errorf("the run ended with %v", err)
	}
	if v, err := in.Eval(ctx, "6 * 7"); err != nil || v.String() != "42" {
		t.Error(v, err)
	}
}
