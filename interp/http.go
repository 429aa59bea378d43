package interp

import (
	"context"
	"errors"
	"io"
	"net/http"
	"sync"
)

// This file is what scripts get of the HTTP client of the Config. Whatever a
// script leaves open ends with the interpreter.

// httpGrant implements object.HTTPClient for one interpreter.
type httpGrant struct {
	in *Interp

	mu     sync.Mutex
	ready  bool
	client HTTPClient      // as given, then as used
	life   context.Context // ends with the interpreter
	end    context.CancelFunc
}

// open returns the client and the context of the interpreter's life.
func (g *httpGrant) open() (HTTPClient, context.Context, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.ready {
		return g.client, g.life, g.life.Err()
	}
	g.ready = true
	g.life, g.end = context.WithCancel(context.Background())
	if c, ok := g.client.(*http.Client); ok {
		// The script's code follows redirects, so that its handlers see them.
		step := *c
		step.CheckRedirect = func(r *http.Request, via []*http.Request) error {
			if f := c.CheckRedirect; f != nil {
				if err := f(r, via); err != nil {
					return err
				}
			}
			return http.ErrUseLastResponse
		}
		g.client = &step
	}
	return g.client, g.life, nil
}

// Do implements object.HTTPClient. Closing the response's body ends the request.
func (g *httpGrant) Do(r *http.Request) (*http.Response, error) {
	client, life, err := g.open()
	if err != nil {
		return nil, ErrClosed
	}
	ctx, cancel := context.WithCancel(r.Context())
	g.in.flights.add()
	b := &lentBody{}
	b.drop = sync.OnceFunc(func() {
		cancel()
		if b.ReadCloser != nil {
			b.ReadCloser.Close()
		}
		g.in.flights.done()
	})
	var resp *http.Response
	err, panicked := protect("HTTP", func() (err error) {
		resp, err = client.Do(r.WithContext(ctx))
		return err
	})
	if panicked != nil {
		err = panicked
	}
	if err == nil && resp == nil {
		err = errors.New("interp: the HTTP client returned neither a response nor an error")
	}
	if err != nil {
		b.drop()
		return nil, err
	}
	if b.ReadCloser = resp.Body; resp.Body == nil {
		b.ReadCloser = http.NoBody
	}
	b.stop = context.AfterFunc(life, b.drop)
	resp.Body = b
	return resp, nil
}

// close ends what is open.
func (g *httpGrant) close() {
	g.mu.Lock()
	end := g.end
	g.ready = true
	if end == nil {
		g.life, g.end = context.WithCancel(context.Background())
		end = g.end
	}
	g.mu.Unlock()
	end()
}

// lentBody is the body of a response that ends with the interpreter.
type lentBody struct {
	io.ReadCloser
	stop func() bool
	drop func()
}

// Close implements io.Closer.
func (b *lentBody) Close() error {
	b.stop()
	b.drop()
	return nil
}
