package main

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// A Machine is where and when a report was made.
type Machine struct {
	Date   time.Time
	CPU    string
	Cores  int
	System string
	Go     string
	Load   string // of the last minute: numbers taken on a busy machine say so
}

func thisMachine() Machine {
	m := Machine{Date: time.Now().UTC(), CPU: cpuModel(), Cores: runtime.NumCPU(), Go: runtime.Version(), Load: "unknown",
		System: runtime.GOOS + "/" + runtime.GOARCH}
	if out, err := exec.Command("uname", "-sr").Output(); err == nil {
		m.System = strings.TrimSpace(string(out)) + " " + runtime.GOARCH
	}
	if text, err := os.ReadFile("/proc/loadavg"); err == nil {
		m.Load, _, _ = strings.Cut(string(text), " ")
	}
	return m
}

func cpuModel() string {
	if text, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(text)) {
			if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
				return strings.TrimSpace(value)
			}
		}
	}
	if out, err := exec.Command("sysctl", "-n", "machdep.cpu.brand_string").Output(); err == nil {
		return strings.TrimSpace(string(out))
	}
	return "unknown processor"
}
