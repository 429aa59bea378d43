// Command embed calls Python from Go.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

const script = `
import asyncio

async def double(n):
    await asyncio.sleep(0.01 * n)
    return 2 * n

async def main():
    return sum(await asyncio.gather(*(double(n) for n in range(5))))

print("the answer is", asyncio.run(main()))
`

func main() {
	in, err := interp.New(interp.Config{
		Modules: stdlib.All(),
		Stdout:  os.Stdout,
		Limits:  interp.Limits{Steps: 1_000_000, Memory: 64 << 20},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	if _, err := in.RunString(context.Background(), "answer.py", script); err != nil {
		log.Fatal(err)
	}
	v, err := in.Eval(context.Background(), "[n * n for n in range(5)]")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(v.Len(), "squares")
}
