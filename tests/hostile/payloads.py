"""Texts that would run a script, were they put into a page unescaped."""

from __future__ import annotations

from typing import Final

RUN: Final = "window.ran=1"

PAYLOADS: Final[tuple[str, ...]] = (
    # Elements.
    f"<script>{RUN}</script>",
    f"<SCRIPT>{RUN}</SCRIPT>",
    f"<script\n>{RUN}</script\n>",
    f"<script/x>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</script>",
    f"<<script>{RUN}//<</script>",
    f"<script>{RUN}",
    f"<script src='data:text/javascript,{RUN}'></script>",
    f"<script type=module>{RUN}</script>",
    f"<svg><script>{RUN}</script></svg>",
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f"<iframe srcdoc='<script>parent.{RUN[7:]}</script>'></iframe>",
    f"<iframe src='javascript:parent.{RUN[7:]}'></iframe>",
    f"<object data='javascript:{RUN}'></object>",
    f"<embed src='javascript:{RUN}'>",
    # Attributes that are scripts.
    f"<img src=x onerror={RUN}>",
    f"<img src=x onerror='{RUN}'",
    f"<img/src/onerror={RUN}>",
    f"<IMG SRC=x OnErRoR={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg/onload={RUN}>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<body onload={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<input autofocus onfocus={RUN}>",
    f"<select autofocus onfocus={RUN}>",
    f"<textarea autofocus onfocus={RUN}>",
    f"<button autofocus onfocus={RUN}>x</button>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<style>@keyframes x{{}}</style><b style='animation-name:x' onanimationstart={RUN}>x</b>",
    f"<object type=image/svg+xml data='x' onerror={RUN}></object>",
    f"<link rel=stylesheet href=x onerror={RUN}>",
    # Out of what a text could stand in.
    f"'><script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"\"' onmouseover={RUN} autofocus tabindex=0 onfocus={RUN} x='",
    f"' autofocus tabindex=0 onfocus='{RUN}",
    f"--><script>{RUN}</script><!--",
    f"</style><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</td></tr></table><script>{RUN}</script>",
    f"</details></summary></div><img src=x onerror={RUN}>",
    f"]]><script>{RUN}</script>",
    f"<!--><script>{RUN}</script>",
    # Spelled so that a filter of words misses it.
    f"<img src=x o\x00nerror={RUN}><script\x00>{RUN}</script>",
    f"<img src=`x`onerror={RUN}>",
    f"<img\x0csrc=x\x0conerror={RUN}>",
    "<img src=x onerror=&#119;indow.ran=1>",
    f"<a href=javascript:{RUN} autofocus onfocus={RUN}>x</a>",
    f"[x](javascript:{RUN})<svg/onload={RUN}>",
    f"${{{RUN}}}{{{{{RUN}}}}}<img src onerror={RUN}>",
)
"""At least these have to show as text."""
