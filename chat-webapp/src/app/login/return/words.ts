import arrival from '@/generated/messages.en.arrival';
import { addEnglish } from '@/lib/i18n';

addEnglish(arrival);
