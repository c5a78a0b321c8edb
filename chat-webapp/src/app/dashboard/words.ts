import english from '@/generated/messages.en';
import { addEnglish } from '@/lib/i18n';

addEnglish(english);
