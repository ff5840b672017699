// Package chromiumtest gives tests a headless Chromium.
package chromiumtest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// RequireEnv names the variable that, set to 1, makes a test fail where it would skip
// for want of Chromium.
const RequireEnv = "STANCEGRAPH_REQUIRE_CHROMIUM"

// programs are the names under which Chromium is installed.
var programs = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// Tab is an open tab, closed when the test ends. Its Context is for chromedp.
type Tab struct {
	context.Context
	t  testing.TB
	mu sync.Mutex
	// said are the errors that the page, or the browser about it, wrote to the console.
	said []string
}

// Open opens a tab of a browser of its own. Without Chromium the test is skipped.
func Open(t testing.TB) *Tab {
	t.Helper()
	program := find()
	switch {
	case program == "" && os.Getenv(RequireEnv) == "1":
		t.Fatalf("chromiumtest: %s=1, but none of %s is installed", RequireEnv, strings.Join(programs, ", "))
	case program == "":
		t.Skip("no Chromium to look at the page with: install the package chromium")
	}
	tab := &Tab{t: t}
	// No sandbox: tests of a container run as root, and every page is our own.
	ctx, cancel := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(chromedp.NoSandbox, chromedp.ExecPath(program)),
		chromedp.WithListener(tab.listen))
	ctx, stop := context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(func() { stop(); cancel() })
	tab.Context = ctx
	return tab
}

func find() string {
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func (tab *Tab) listen(event any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		tab.said = append(tab.said, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			tab.said = append(tab.said, e.Entry.Text)
		}
	}
}

// Errors returns what went to the console as an error so far.
func (tab *Tab) Errors() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return append([]string(nil), tab.said...)
}

// Do runs actions; the test ends where one fails.
func (tab *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	if err := chromedp.Do(tab, actions...); err != nil {
		tab.t.Fatal(err)
	}
}

// Screen sets the size of the window and whether the user prefers dark pages.
func (tab *Tab) Screen(width, height int64, dark bool) {
	tab.t.Helper()
	tab.Do(chromedp.EmulateViewport(width, height))
	scheme := map[bool]string{true: "dark", false: "light"}[dark]
	_, err := chromedp.Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	if err != nil {
		tab.t.Fatal(err)
	}
}

// Value evaluates JavaScript in the page, and waits for it where it is a promise.
func Value[T any](tab *Tab, script string) T {
	tab.t.Helper()
	v, err := chromedp.Run(tab, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("%s: %v", script, err)
	}
	return v
}

// Wait waits until a condition in JavaScript holds.
func (tab *Tab) Wait(condition string, limit time.Duration) {
	tab.t.Helper()
	deadline := time.Now().Add(limit)
	for {
		ok, err := chromedp.Run(tab, chromedp.Evaluate[bool](fmt.Sprintf("Boolean(%s)", condition)))
		switch {
		case err == nil && ok:
			return
		case time.Now().After(deadline):
			tab.t.Fatalf("after %v still not so: %s (%v)", limit, condition, err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// Picture returns a PNG of the window.
func (tab *Tab) Picture() []byte {
	tab.t.Helper()
	png, err := chromedp.Run(tab, chromedp.CaptureScreenshot())
	if err != nil {
		tab.t.Fatal(err)
	}
	return png
}
