// Package object holds every Python-visible core type and the operations on
// them. It imports nothing else of Ouro: what it needs from the executor
// reaches it through the data it is given (Code.Body, Code.Steps,
// Runtime.Hooks), never through a global hook.
//
// # The contract
//
// A Value is two words: a pointer to an Object header and 64 bits of payload.
// Ints that fit 64 bits, floats, bools, None, Ellipsis and NotImplemented have
// no heap part; their header is one of the package's tags. Everything else is
// a Go struct that begins with an Object header which points back to it.
//
// The null Value (IsNull) means, depending on where it stands, "an exception
// is pending in the Runtime", "unbound" or "absent argument". A function that
// returns a null Value as its result has called one of the Runtime's Raise
// functions. The one exception is iteration: Next returns null with no pending
// exception when the iterator is exhausted.
//
// One Runtime belongs to one interpreter and is used by one goroutine at a
// time. Built-in types are immutable after package initialisation and shared
// by all interpreters; everything a script can change lives in the Runtime or
// in objects it owns.
//
// Work, memory and depth are accounted through the three calls of limits.go:
// Work, Alloc and Enter. Every loop whose length a script controls, every
// allocation whose size a script controls and every Go function that recurses
// on script data goes through one of them.
package object
