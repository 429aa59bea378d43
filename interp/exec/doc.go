// Package exec compiles a resolved syntax tree into a tree of closures and
// runs it.
//
// Plain code becomes nested closures: an Expr yields a value, a Cond a truth
// value, a Stmt says how control goes on. Operand shapes that matter for speed
// (a local variable, a small constant) have variants of their own, generated
// into ops_gen.go.
//
// Functions that only make closures are marked go:noinline: in a closure of a
// function that was itself inlined, Go's compiler (1.26) inlines no calls, and
// the small methods of Value stay calls.
//
// The body of a generator, coroutine or async generator becomes a list of
// steps (linear.go): only statements that contain a yield or an await are
// taken apart, everything else stays a closure inside one step. A frame that
// sleeps is therefore data: program counter and slots.
//
// Compiled code belongs to one interpreter, because inline caches live in the
// closures. What interpreters share is the Unit: tree and name tables, both
// immutable. A function is compiled at its first call.
//
// Errors: a null Value (Expr), -1 (Cond), raise (Stmt) mean that an exception
// is pending in the Runtime. Whoever is about to do something that can raise
// or run other Python code stores its place in Frame.Pos first.
package exec
