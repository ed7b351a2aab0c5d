"""What an IP address leads to.

Sources: the IANA special-purpose address registries, as `ipaddress` has them; RFC 6052 (NAT64), RFC 3056
(6to4), RFC 4380 (Teredo).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_THIS_HOST = IPv4Network("0.0.0.0/8")
_UNIQUE_LOCAL = IPv6Network("fc00::/7")
_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
_GLOBAL_UNICAST = IPv6Network("2000::/3")


class Reach(StrEnum):
    """Where an address is, nearest last; all but the first need asking, and the last is never reached."""

    PUBLIC = "a public address"
    PRIVATE = "a private address"
    LINK_LOCAL = "a link-local address"
    LOOPBACK = "this machine"
    NOWHERE = "no address of a host"


def is_address(host: str) -> bool:
    """Whether a host is an IP address and no name."""
    try:
        return bool(ip_address(host))
    except ValueError:
        return False


def reach_of(address: str) -> Reach:
    """Where an address in its usual notation is; `NOWHERE` for what is none, or has a zone.

    An IPv6 address that holds IPv4 ones, as those of tunnels and translators do, is where they are.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return Reach.NOWHERE
    if isinstance(found, IPv4Address):
        return _reach_v4(found)
    if found.scope_id is not None:
        return Reach.NOWHERE
    if inner := _embedded(found):
        return furthest(_reach_v4(one) for one in inner)
    return _reach_v6(found)


def furthest(reaches: Iterable[Reach]) -> Reach:
    """Of several, the one that needs asking most; `NOWHERE` of none."""
    order = list(Reach)
    return max(reaches, key=order.index, default=Reach.NOWHERE)


def _reach_v4(address: IPv4Address) -> Reach:
    if address.is_loopback or address in _THIS_HOST:
        return Reach.LOOPBACK
    if address.is_link_local:
        return Reach.LINK_LOCAL
    if address.is_multicast or address.is_reserved:
        return Reach.NOWHERE
    return Reach.PUBLIC if address.is_global else Reach.PRIVATE


def _reach_v6(address: IPv6Address) -> Reach:
    if address.is_loopback or address.is_unspecified:
        return Reach.LOOPBACK
    if address.is_link_local:
        return Reach.LINK_LOCAL
    if address.is_site_local or address in _UNIQUE_LOCAL or address in _LOCAL_NAT64:
        return Reach.PRIVATE
    return Reach.PUBLIC if address in _GLOBAL_UNICAST and address.is_global else Reach.NOWHERE


def _embedded(address: IPv6Address) -> list[IPv4Address]:
    if address in _NAT64:
        return [IPv4Address(int(address) & 0xFFFFFFFF)]
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    return [one for one in inner if one is not None]
