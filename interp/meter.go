package interp

import (
	"context"
	"errors"

	"github.com/ouro-lang/ouro/interp/exec"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/parser"
)

// This file puts the parser under the limits, half of the memory among them: what a script compiles, and what
// an interpreter is given as text to run, is counted token by token while it is
// read, and stops like any other work.

// What a token takes at its worst, measured with displays of numbers: while it
// is scanned, and as a part of the tree.
const (
	scanBytes   = 150
	treeBytes   = 250
	symbolBytes = 20
	// tokenWork is what scanning or parsing one counts as.
	tokenWork = 6
)

// meter counts what one parse takes. The tree's memory is given back when the
// meter is closed: what is left of it then is the Code's to account for.
type meter struct {
	rt   *object.Runtime
	used object.Weight
	hold []object.Value
}

// newMeter begins to count for a text of n bytes, which the scanner copies; nil
// with an exception pending if there is no room for that.
func newMeter(rt *object.Runtime, n int) *meter {
	m := &meter{rt: rt}
	m.hold = rt.HoldWalk(&m.used)
	if m.take(2*int64(n), 200+n/64) != nil {
		m.close()
		return nil
	}
	return m
}

func (m *meter) close() {
	m.rt.Release(m.hold)
	m.rt.Charge(-int64(m.used))
}

func (m *meter) take(bytes int64, work int) error {
	if l := m.rt.Limits().Memory; l > 0 && int64(m.used)+bytes > l/2 {
		// As with any request that cannot be met, the script may go on.
		m.rt.RaiseType(&object.MemoryErrorType)
		return errStopped
	}
	if !m.used.Use(m.rt, bytes) || !m.rt.Work(work) {
		return errStopped
	}
	return nil
}

// parse is the meter's parser.Watch.
func (m *meter) parse(scanned, parsed int) error {
	return m.take(int64(scanned)*scanBytes+int64(parsed)*treeBytes, tokenWork*(scanned+parsed))
}

// resolve is its exec.Mode.Watch.
func (m *meter) resolve(nodes int) error {
	return m.take(int64(nodes)*symbolBytes, tokenWork*nodes)
}

// codeBytes is what the code of a text of n bytes takes: measured.
func codeBytes(n int) int64 { return 1024 + 60*int64(n) }

// compilation is how a text becomes a Program; m is nil for texts of the host's
// own, which no limit is about.
type compilation func(m *meter) (*Program, error)

func (m *meter) watch() parser.Watch {
	if m == nil {
		return nil
	}
	return m.parse
}

func (m *meter) mode(mode exec.Mode) exec.Mode {
	if m != nil {
		mode.Watch = m.resolve
	}
	return mode
}

// runText compiles a text of n bytes under the limits and runs it.
func (in *Interp) runText(ctx context.Context, n int, compile compilation, run func(*Program) (object.Value, bool)) (Value, error) {
	var wrong error
	v, err := in.perform(ctx, func() (object.Value, bool) {
		m := newMeter(in.rt, n)
		if m == nil {
			return object.Value{}, false
		}
		p, err := compile(m)
		m.close()
		if err != nil {
			if !errors.Is(err, errStopped) {
				wrong = hinted(err)
				return object.None, false
			}
			return object.Value{}, false
		}
		p.bytes = codeBytes(n)
		return run(p)
	})
	if wrong != nil {
		return Value{}, wrong
	}
	return in.wrap(v, err)
}
