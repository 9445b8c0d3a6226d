# Sourced by dev/install-build and dev/install-test: installing Debian packages, and saying so.
# The caller sets `me` to its own name.

say() { echo "$me: $*" >&2; }

# What stands before a command that needs root; fails where there is no way to become root.
root_prefix() {
  if [ "$(id -u)" -eq 0 ]; then
    echo ""
  elif command -v sudo >/dev/null 2>&1; then
    echo "sudo"
  else
    return 1
  fi
}

# install_packages REASON PACKAGE…
install_packages() {
  reason=$1
  shift
  if ! command -v apt-get >/dev/null 2>&1; then
    say "missing: $* (these are Debian's names). $reason"
    say "There is no apt-get here: install them with your system's package manager, then try again."
    return 1
  fi
  if ! sudo=$(root_prefix); then
    say "missing: $*. $reason"
    say "You are not root and there is no sudo. Have someone who is root run:"
    say "  apt-get update && apt-get install --no-install-recommends $*"
    return 1
  fi
  say "installing $* with ${sudo:+$sudo }apt-get. $reason"
  # A package list that is empty does not know the packages; one that is old names files that are gone.
  # shellcheck disable=SC2086
  if ! apt-cache show "$@" >/dev/null 2>&1 || ! apt_install "$@"; then
    $sudo apt-get update -q && apt_install "$@"
  fi
}

apt_install() {
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
}
