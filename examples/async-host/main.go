// Command async-host lends a script a Go function that blocks: the script has
// ten calls of it in flight at a time, and gives up on those that are too slow.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

const script = `
import asyncio

async def page(n):
    try:
        async with asyncio.timeout(0.5):
            return await fetch(f"/page/{n}")
    except TimeoutError:
        return f"page {n} took too long"

async def main(count):
    pages = await asyncio.gather(*(page(n) for n in range(count)))
    for text in pages:
        print(text)
    return len(pages)
`

// server answers after a moment; page 7 takes a minute.
func server() *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Path[len("/page/"):])
		wait := 20 * time.Millisecond
		if n == 7 {
			wait = time.Minute
		}
		select {
		case <-time.After(wait):
			fmt.Fprintf(w, "page %d", n)
		case <-r.Context().Done():
		}
	}))
}

func main() {
	web := server()
	defer web.Close()

	// The context ends when nobody in the script waits any more.
	fetch := func(ctx context.Context, path string) (string, error) {
		req, err := http.NewRequestWithContext(ctx, "GET", web.URL+path, nil)
		if err != nil {
			return "", err
		}
		res, err := web.Client().Do(req)
		if err != nil {
			return "", err
		}
		defer res.Body.Close()
		var b [100]byte
		n, _ := res.Body.Read(b[:])
		return string(b[:n]), nil
	}

	in, err := interp.New(interp.Config{
		Modules: stdlib.All(),
		Stdout:  os.Stdout,
		Globals: map[string]any{"fetch": interp.Async(fetch)},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if _, err := in.RunString(ctx, "pages.py", script); err != nil {
		log.Fatal(err)
	}
	v, err := in.Call(ctx, "main", 10)
	var e *interp.Error
	if errors.As(err, &e) {
		e.Render(os.Stderr, interp.RenderOptions{Color: true})
	}
	if err != nil {
		log.Fatal(err)
	}
	if err := in.Flush(); err != nil {
		log.Fatal(err)
	}
	n, err := interp.As[int](v)
	fmt.Println(n, "pages,", err)
}
