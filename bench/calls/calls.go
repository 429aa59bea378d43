// Package calls measures what lies between a Go program and a script inside it: a call in each direction, and a new
// interpreter. Its benchmarks run with
//
//	go test -bench . -benchmem ./calls
//
// An engine joins with a file that defines its New function, and a row in Hosts. Every engine runs the same three
// functions, in its own language:
//
//	def add(a, b): return a + b
//	def call_host(n): total = 0; for i in range(n): total = host_add(total, i); return total
//	def call_self(n): total = 0; for i in range(n): total = add(total, i); return total
//
// host_add is a Go function on two int64 that the host lends to the script.
package calls

// A Script is a loaded program, ready to be called from Go with Go's own numbers.
type Script struct {
	Add      func(a, b int64) (int64, error)
	CallHost func(n int64) (int64, error)
	CallSelf func(n int64) (int64, error)
}

// A Host is one engine used as a library: New makes a fresh interpreter and loads the program into it.
type Host struct {
	Name string
	New  func() (Script, error)
}

// Hosts lists the engines that are measured.
var Hosts = []Host{
	{"ouro", newOuro},
	{"starlark", newStarlark},
	{"goja", newGoja},
	{"lua", newLua},
}

// hostAdd is the function that the scripts call. It stays a call in Go, too.
//
//go:noinline
func hostAdd(a, b int64) int64 { return a + b }
