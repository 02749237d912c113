//go:build !unix

package browser

import "os/exec"

// together has what a browser starts end with it: here by themselves, when they
// miss it.
func together(*exec.Cmd) {}

// leaveNone ends what a browser left running.
func leaveNone(*exec.Cmd) {}
