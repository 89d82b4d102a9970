// Trends, distributions, the radar and the rest.
#include "ui/gallery/gallery.h"

namespace dealbench::ui {

void draw_gallery_more_charts(Kit&, GalleryState&) {}

}  // namespace dealbench::ui
