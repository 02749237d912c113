//go:build !unix

package browser

import "testing"

func gone(*testing.T, string) {}
