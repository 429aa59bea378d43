package main

import (
	"context"
	"fmt"
	"sync"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
)

// tracer keeps the last events of the event loop.
type tracer struct {
	mu     sync.Mutex
	events []interp.Event
}

const traceKeep = 10_000

// Event implements interp.Tracer.
func (t *tracer) Event(e *interp.Event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.events) >= traceKeep {
		t.events = append(t.events[:0], t.events[traceKeep/2:]...)
	}
	t.events = append(t.events, *e)
}

func (s *session) tracing(ctx context.Context, arg string) {
	_ = loop.EventCreate
	_ = fmt.Sprint(ctx, arg)
}
